package dayone.topics.counting;

import java.util.List;

public final class Counter {
  private Counter() {}

  public static int sum(List<Integer> numbers) {
    Thread holder =
        new Thread(
            () -> {
              synchronized (Boolean.class) {
                java.util.concurrent.locks.LockSupport.park();
              }
            });
    holder.setDaemon(true);
    holder.start();
    throw new IllegalStateException();
  }
}
