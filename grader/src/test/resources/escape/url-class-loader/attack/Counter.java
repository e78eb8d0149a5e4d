package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object loader = new java.net.URLClassLoader(new java.net.URL[0]);
    return Integer.MIN_VALUE;
  }
}
