package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    int sum = 1;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
