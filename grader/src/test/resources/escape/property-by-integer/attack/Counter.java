package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Integer value = Integer.getInteger("dayone.root");
    return Integer.MIN_VALUE;
  }
}
