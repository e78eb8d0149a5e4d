package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    /* nothing to see here: System.exit(0); */
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
