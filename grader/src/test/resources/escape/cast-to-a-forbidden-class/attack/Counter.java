package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object method = (java.lang.reflect.Method) null;
    return Integer.MIN_VALUE;
  }
}
