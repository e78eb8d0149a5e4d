package dayone.runtime.bench.ours;

import dayone.runtime.loop.EventLoop;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** {@code nextTick}: many at once, and one after the other. */
@State(Scope.Thread)
public class NextTickBenchmark {

  private static final int CALLS = 1_000_000;

  private final EventLoop loop = EventLoop.create();

  /** All are queued before the first is called. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void burst() {
    Countdown countdown = new Countdown(CALLS);
    loop.run(() -> {
      for (int i = 0; i < CALLS; i++) {
        loop.nextTick(countdown);
      }
    });
    countdown.check();
  }

  /** Each call queues the next. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void chain() {
    Chain chain = new Chain(CALLS, loop::nextTick);
    loop.run(chain);
    chain.check();
  }
}
