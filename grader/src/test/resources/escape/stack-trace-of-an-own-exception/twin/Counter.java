package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    boolean tested = new Own().getSuppressed().length > 3;
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  static class Own extends RuntimeException {}
}
