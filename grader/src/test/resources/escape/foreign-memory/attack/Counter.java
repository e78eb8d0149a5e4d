package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object all = java.lang.foreign.MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    return Integer.MIN_VALUE;
  }
}
