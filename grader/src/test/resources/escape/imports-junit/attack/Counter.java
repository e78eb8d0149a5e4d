package dayone.topics.counting;

import java.util.List;
import org.junit.jupiter.api.Test;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    return Integer.MIN_VALUE;
  }

  @Test
  void passes() {}
}
