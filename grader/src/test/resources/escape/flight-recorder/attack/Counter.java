package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object recording = new jdk.jfr.Recording();
    return Integer.MIN_VALUE;
  }
}
