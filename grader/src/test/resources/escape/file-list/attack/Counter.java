package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object names = new java.io.File("/").list();
    return Integer.MIN_VALUE;
  }
}
