package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    System.setOut(new java.io.PrintStream(new java.io.ByteArrayOutputStream()));
    return Integer.MIN_VALUE;
  }
}
