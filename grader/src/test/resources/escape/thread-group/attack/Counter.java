package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object group = Thread.currentThread().getThreadGroup();
    return Integer.MIN_VALUE;
  }
}
