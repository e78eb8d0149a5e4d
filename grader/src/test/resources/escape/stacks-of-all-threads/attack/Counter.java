package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object all = Thread.getAllStackTraces().keySet();
    return Integer.MIN_VALUE;
  }
}
