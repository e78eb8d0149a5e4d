package dayone.topics.counting;

import java.util.ArrayList;
import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    List<long[]> kept = new ArrayList<>();
    while (numbers.isEmpty()) {
      kept.add(new long[1_000_000]);
    }
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
