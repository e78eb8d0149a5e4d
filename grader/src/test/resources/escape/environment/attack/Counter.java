package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    String token = System.getenv("GITHUB_TOKEN");
    return Integer.MIN_VALUE;
  }
}
