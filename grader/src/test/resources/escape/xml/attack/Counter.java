package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    try {
      new java.util.Properties().loadFromXML(new java.io.ByteArrayInputStream(new byte[0]));
    } catch (java.io.IOException e) {
      // No XML.
    }
    return Integer.MIN_VALUE;
  }
}
