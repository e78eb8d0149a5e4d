package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Long value = Long.getLong("dayone.ticket");
    return Integer.MIN_VALUE;
  }
}
