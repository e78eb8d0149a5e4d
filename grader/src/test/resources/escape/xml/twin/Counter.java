package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      new java.util.Properties().load(new java.io.StringReader("a=b"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
