package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object file = java.nio.file.Path.of("x").toFile().exists();
    return Integer.MIN_VALUE;
  }
}
