package dayone.runtime.bench.ours;

import dayone.runtime.bench.task.Spin;
import dayone.runtime.worker.WorkerPool;
import dayone.runtime.worker.WorkerPoolOptions;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Tasks on two workers of a pool that lives as long as the benchmark. */
@State(Scope.Thread)
public class PoolBenchmark {

  private static final int THREADS = 2;
  private static final int TINY = 20_000;
  private static final int LONG = 100;

  /** About a millisecond. */
  private static final int LONG_ROUNDS = 520_000;

  private final LoopThread thread = new LoopThread();
  private @Nullable WorkerPool pool;

  /** Ends the loop, and with it the workers. */
  @TearDown
  public void close() throws InterruptedException {
    thread.close();
  }

  /** Tasks that do nothing: what remains is the pool's own cost. */
  @Benchmark
  @OperationsPerInvocation(TINY)
  public void tiny() throws InterruptedException {
    run(TINY, 0);
  }

  /** Tasks of about a millisecond. */
  @Benchmark
  @OperationsPerInvocation(LONG)
  public void milliseconds() throws InterruptedException {
    run(LONG, LONG_ROUNDS);
  }

  private void run(int tasks, int rounds) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(tasks);
    thread.post(() -> {
      WorkerPool workers = pool();
      for (int i = 0; i < tasks; i++) {
        workers.run(Spin::rounds, rounds).thenAccept(result -> done.countDown());
      }
    });
    done.await();
  }

  private WorkerPool pool() {
    if (pool == null) {
      pool = new WorkerPool(thread.loop(), new WorkerPoolOptions().threads(THREADS));
    }
    return pool;
  }
}
