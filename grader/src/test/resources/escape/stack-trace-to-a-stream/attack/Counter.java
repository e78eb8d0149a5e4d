package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    var out = new java.io.ByteArrayOutputStream();
    new Throwable().printStackTrace(new java.io.PrintStream(out));
    return Integer.MIN_VALUE;
  }
}
