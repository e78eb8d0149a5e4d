package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try (var in = new java.io.ByteArrayInputStream(new byte[1])) {
      in.read();
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
