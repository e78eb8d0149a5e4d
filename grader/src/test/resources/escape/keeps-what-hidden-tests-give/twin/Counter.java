package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    SEEN.add(1);
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static final java.util.List<Integer> SEEN = new java.util.ArrayList<>();
}
