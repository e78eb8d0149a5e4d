package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object pair = new Pair(1);
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  record Pair(int a) {
    Pair {
      if (a < 0) {
        throw new IllegalArgumentException();
      }
    }
  }
}
