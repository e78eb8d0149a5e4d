package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Object engine = new javax.script.ScriptEngineManager();
    return Integer.MIN_VALUE;
  }
}
