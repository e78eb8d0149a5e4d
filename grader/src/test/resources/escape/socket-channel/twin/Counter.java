package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    var channel = new java.util.concurrent.SynchronousQueue<Integer>();
    channel.offer(1);
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }
}
