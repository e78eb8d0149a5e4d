package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    java.util.prefs.Preferences.userRoot().put("seen", "yes");
    return Integer.MIN_VALUE;
  }
}
