package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    return numbers.stream().reduce(0, Integer::sum);
  }
}
