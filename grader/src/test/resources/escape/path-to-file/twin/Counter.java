package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object name = java.nio.file.Path.of("x").toString();
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
