package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object buffer = java.nio.ByteBuffer.wrap(new byte[4]);
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
