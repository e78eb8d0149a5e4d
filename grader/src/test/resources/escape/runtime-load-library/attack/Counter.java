package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Runtime.getRuntime().loadLibrary("evil");
    return Integer.MIN_VALUE;
  }
}
