package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object machines = com.sun.tools.attach.VirtualMachine.list();
    return Integer.MIN_VALUE;
  }
}
