package dayone.runtime.bench.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** A task that hands itself to its executor again. Runs on one thread. */
public final class ChainTask implements Runnable {

  private final CountDownLatch done = new CountDownLatch(1);
  private final Executor executor;
  private int left;

  /** Expects so many runs, the first of which the caller starts. */
  public ChainTask(int runs, Executor executor) {
    this.left = runs;
    this.executor = executor;
  }

  @Override
  public void run() {
    if (--left > 0) {
      executor.execute(this);
    } else {
      done.countDown();
    }
  }

  /** Waits for the last run. */
  public void await() throws InterruptedException {
    done.await();
  }
}
