package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object arguments = java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();
    return Integer.MIN_VALUE;
  }
}
