package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      java.nio.channels.SocketChannel.open().close();
    } catch (java.io.IOException e) {
      // None.
    }
    return Integer.MIN_VALUE;
  }
}
