package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object handle = null;
    Object type = java.lang.invoke.VarHandle.class;
    return Integer.MIN_VALUE;
  }
}
