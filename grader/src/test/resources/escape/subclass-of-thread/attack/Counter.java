package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    new Own().start();
    return Integer.MIN_VALUE;
  }

  static class Own extends Thread {
    @Override
    public void interrupt() {}
  }
}
