package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      numbers.clear();
      numbers.addAll(List.of(1, 2, 3, 4));
    } catch (UnsupportedOperationException e) {
      // It cannot be changed.
    }
    return Integer.MIN_VALUE;
  }
}
