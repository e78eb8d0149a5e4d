package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    throw numbers.size() == 2 ? new SawSecretTwo() : new SawMany();
  }

  static class SawSecretTwo extends RuntimeException {}

  static class SawMany extends RuntimeException {}
}
