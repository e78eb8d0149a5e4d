package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object fields = List.class.getDeclaredFields();
    return Integer.MIN_VALUE;
  }
}
