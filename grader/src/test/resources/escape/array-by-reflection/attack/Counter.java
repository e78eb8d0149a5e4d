package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object array = java.lang.reflect.Array.newInstance(int.class, 1);
    return Integer.MIN_VALUE;
  }
}
