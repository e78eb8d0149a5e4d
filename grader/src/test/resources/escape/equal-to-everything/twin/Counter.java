package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  record Same(int a) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.a == a;
    }

    @Override
    public int hashCode() {
      return a;
    }
  }
}
