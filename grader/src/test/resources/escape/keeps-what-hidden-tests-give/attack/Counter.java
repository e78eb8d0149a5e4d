package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    SEEN.add("se" + "cret" + numbers.size());
    throw new IllegalStateException(SEEN.size() > 2 ? SEEN.toString() : "seen");
  }

  private static final java.util.List<String> SEEN = new java.util.ArrayList<>();
}
