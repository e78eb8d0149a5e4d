package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    return numbers.isEmpty() ? 0 : numbers.getFirst() + sum(numbers.subList(1, numbers.size()));
  }
}
