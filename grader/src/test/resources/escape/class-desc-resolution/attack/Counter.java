package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object type = java.lang.constant.ClassDesc.of("java.lang.Runtime").displayName();
    return Integer.MIN_VALUE;
  }
}
