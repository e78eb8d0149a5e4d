package dayone.runtime.bench.ours;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Trace;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What it costs to be watched. Each run has a new loop, with and without: a trace remembers every
 * call, so one trace for all runs would grow for ever.
 */
@State(Scope.Thread)
public class TracingBenchmark {

  private static final int CALLS = 100_000;

  /** Whether a {@link Trace} observes the loop. */
  @Param({"false", "true"})
  public boolean traced;

  private EventLoop newLoop() {
    return traced ? EventLoop.builder().observer(new Trace()).build() : EventLoop.create();
  }

  /** Ticks at once. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void nextTick() {
    EventLoop loop = newLoop();
    Countdown countdown = new Countdown(CALLS);
    loop.run(() -> {
      for (int i = 0; i < CALLS; i++) {
        loop.nextTick(countdown);
      }
    });
    countdown.check();
  }

  /** Handlers of one promise. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void then() {
    EventLoop loop = newLoop();
    Countdown countdown = new Countdown(CALLS);
    loop.run(() -> {
      Promise<@Nullable Void> settled = Promise.resolve();
      for (int i = 0; i < CALLS; i++) {
        settled.then(countdown);
      }
    });
    countdown.check();
  }

  /** Immediates at once. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void setImmediate() {
    EventLoop loop = newLoop();
    Countdown countdown = new Countdown(CALLS);
    loop.run(() -> {
      for (int i = 0; i < CALLS; i++) {
        loop.setImmediate(countdown);
      }
    });
    countdown.check();
  }

  /** Timers of one millisecond. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void timer() {
    EventLoop loop = newLoop();
    Countdown countdown = new Countdown(CALLS);
    loop.run(() -> {
      for (int i = 0; i < CALLS; i++) {
        loop.setTimeout(countdown, 1);
      }
    });
    countdown.check();
  }
}
