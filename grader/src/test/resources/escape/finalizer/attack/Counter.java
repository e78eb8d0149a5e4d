package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object late = new Late();
    return Integer.MIN_VALUE;
  }

  static class Late {
    @Override
    @SuppressWarnings({"deprecation", "removal"})
    protected void finalize() {}
  }
}
