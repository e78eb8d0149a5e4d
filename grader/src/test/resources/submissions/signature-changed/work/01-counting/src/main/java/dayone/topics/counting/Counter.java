package dayone.topics.counting;

public final class Counter {
  private Counter() {}

  public static int sum(int... numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
