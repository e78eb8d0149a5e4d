package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object call = new java.beans.Expression(Counter.class, "sum", new Object[0]);
    return Integer.MIN_VALUE;
  }
}
