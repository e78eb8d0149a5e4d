package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      new java.util.zip.ZipFile("x.jar").close();
    } catch (java.io.IOException e) {
      // Not there.
    }
    return Integer.MIN_VALUE;
  }
}
