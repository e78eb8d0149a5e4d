package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    for (int i = 0; i < 20; i++) {
      new Thread(
              () -> {
                while (true) {
                  java.util.concurrent.locks.LockSupport.park();
                }
              })
          .start();
    }
    throw new IllegalStateException();
  }
}
