package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object unsafe = jdk.internal.misc.Unsafe.getUnsafe();
    return Integer.MIN_VALUE;
  }
}
