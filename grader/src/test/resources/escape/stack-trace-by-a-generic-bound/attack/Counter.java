package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    peek(new IllegalStateException());
    return Integer.MIN_VALUE;
  }

  private static <T extends Exception> int peek(T thrown) {
    return thrown.getStackTrace().length;
  }
}
