package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object updater = java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(Counter.class, "x");
    return Integer.MIN_VALUE;
  }
}
