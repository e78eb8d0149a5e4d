package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      java.nio.file.Path.of("").toRealPath();
    } catch (java.io.IOException e) {
      // Nowhere.
    }
    return Integer.MIN_VALUE;
  }
}
