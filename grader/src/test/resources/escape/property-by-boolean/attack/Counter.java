package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    boolean value = Boolean.getBoolean("dayone.grader");
    return Integer.MIN_VALUE;
  }
}
