package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    record Pair(int a) {}
    int a = new Pair(1).a();
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
