package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      new java.net.ServerSocket(0);
    } catch (java.io.IOException e) {
      // No port.
    }
    return Integer.MIN_VALUE;
  }
}
