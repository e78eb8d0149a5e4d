package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object own = new Own();
    return Integer.MIN_VALUE;
  }

  static class Between extends Thread {}

  static class Own extends Between {}
}
