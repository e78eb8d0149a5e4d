package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    record Pair(int a) {}
    Object components = Pair.class.getRecordComponents();
    return Integer.MIN_VALUE;
  }
}
