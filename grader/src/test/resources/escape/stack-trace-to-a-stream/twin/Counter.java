package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    var out = new java.io.ByteArrayOutputStream();
    new java.io.PrintStream(out).println("a");
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
