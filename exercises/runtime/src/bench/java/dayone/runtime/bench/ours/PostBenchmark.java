package dayone.runtime.bench.ours;

import dayone.runtime.bench.task.CountdownTask;
import dayone.runtime.microtask.Callback;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Callbacks that another thread hands to the loop. */
@State(Scope.Thread)
public class PostBenchmark {

  private static final int CALLS = 1_000_000;

  private final LoopThread loop = new LoopThread();

  /** Ends the loop's thread. */
  @TearDown
  public void close() throws InterruptedException {
    loop.close();
  }

  /** One thread posts, the loop runs. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void post() throws InterruptedException {
    CountdownTask countdown = new CountdownTask(CALLS);
    Callback callback = countdown::run;
    for (int i = 0; i < CALLS; i++) {
      loop.post(callback);
    }
    countdown.await();
  }
}
