package dayone.runtime.bench.task;

import java.util.concurrent.CountDownLatch;

/** The task of a burst: one object, queued many times. Runs on one thread. */
public final class CountdownTask implements Runnable {

  private final CountDownLatch done = new CountDownLatch(1);
  private int left;

  /** Expects so many runs. */
  public CountdownTask(int runs) {
    left = runs;
  }

  @Override
  public void run() {
    if (--left == 0) {
      done.countDown();
    }
  }

  /** Waits for the last run. */
  public void await() throws InterruptedException {
    done.await();
  }
}
