package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    java.net.URI uri = java.net.URI.create("file:/tmp");
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
