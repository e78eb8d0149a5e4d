package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      new ProcessBuilder("/bin/sleep", "600").start();
    } catch (java.io.IOException e) {
      // No sleep.
    }
    return Integer.MIN_VALUE;
  }
}
