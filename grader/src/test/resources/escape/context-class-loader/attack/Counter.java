package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object loader = Thread.currentThread().getContextClassLoader();
    return Integer.MIN_VALUE;
  }
}
