package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object out = java.io.FileDescriptor.out;
    return Integer.MIN_VALUE;
  }
}
