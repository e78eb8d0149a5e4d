package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object loader = new Loader();
    return Integer.MIN_VALUE;
  }

  static class Loader extends ClassLoader {}
}
