package dayone.runtime.bench.ours;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** {@code promise.then}: each call makes a promise, a reaction and a job. */
@State(Scope.Thread)
public class ThenBenchmark {

  private static final int CALLS = 1_000_000;

  private final EventLoop loop = EventLoop.create();

  /** One settled promise; each handler asks it for the next call. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void chain() {
    Chain[] chain = new Chain[1];
    loop.run(() -> {
      Promise<@Nullable Void> settled = Promise.resolve();
      chain[0] = new Chain(CALLS, settled::then);
      chain[0].call();
    });
    chain[0].check();
  }

  /** One settled promise, all handlers at once. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void burst() {
    Countdown countdown = new Countdown(CALLS);
    loop.run(() -> {
      Promise<@Nullable Void> settled = Promise.resolve();
      for (int i = 0; i < CALLS; i++) {
        settled.then(countdown);
      }
    });
    countdown.check();
  }

  /** {@code p = p.then(v => v + 1)}: a million promises, each waiting for the one before it. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void linked() {
    int[] last = new int[1];
    loop.run(() -> {
      Promise<Integer> promise = Promise.resolve(0);
      for (int i = 0; i < CALLS; i++) {
        promise = promise.then(value -> value + 1);
      }
      promise.thenAccept(value -> last[0] = value);
    });
    if (last[0] != CALLS) {
      throw new IllegalStateException("the chain ended with " + last[0]);
    }
  }
}
