package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    java.util.Locale.setDefault(java.util.Locale.FRENCH);
    return Integer.MIN_VALUE;
  }
}
