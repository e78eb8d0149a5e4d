package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object address = java.net.URLEncoder.encode("a b", java.nio.charset.StandardCharsets.UTF_8);
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
