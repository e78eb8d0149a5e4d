package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    boolean tested = new Own().getStackTrace().length > 3;
    return Integer.MIN_VALUE;
  }

  static class Own extends RuntimeException {}
}
