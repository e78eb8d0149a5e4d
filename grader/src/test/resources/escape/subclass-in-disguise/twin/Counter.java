package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object own = new Own();
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  static class Between {}

  static class Own extends Between {}
}
