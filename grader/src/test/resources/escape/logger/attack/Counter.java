package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      new java.util.logging.FileHandler("log");
    } catch (java.io.IOException e) {
      // No log.
    }
    return Integer.MIN_VALUE;
  }
}
