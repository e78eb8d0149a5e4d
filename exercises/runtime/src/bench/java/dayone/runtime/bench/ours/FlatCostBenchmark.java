package dayone.runtime.bench.ours;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an operation costs while many others wait. It should not depend on how many. */
@State(Scope.Thread)
public class FlatCostBenchmark {

  private static final int CALLS = 4_000_000;
  private static final int HOUR = 3_600_000;
  private static final int DELAYS = 1_000;

  /** How many others wait. */
  @Param({"1000", "1000000"})
  public int pending;

  private final EventLoop loop = EventLoop.create();
  // Virtual time: with few timers of so short delays real time would be spent asleep.
  private final EventLoop virtual = EventLoop.builder().clock(new VirtualClock()).build();

  /** Timers that wait, and let the loop end all the same. */
  @Setup
  public void setTimers() {
    loop.run(() -> {
      for (int i = 0; i < pending; i++) {
        loop.setTimeout(() -> {}, HOUR + i % DELAYS).unref();
      }
    });
  }

  /** One tick is taken from the queue, one is added to it. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void nextTick() {
    ring(loop, new Ring(pending, loop::nextTick));
  }

  /** The same for immediates. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void setImmediate() {
    ring(loop, new Ring(pending, loop::setImmediate));
  }

  /** A timer fires and is set again, with one of fifty delays. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void timerFire() {
    int[] next = new int[1];
    ring(virtual, new Ring(pending, call -> virtual.setTimeout(call, 1 + next[0]++ % 50)));
  }

  /** A timer is set, with one of a thousand delays, and cleared. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void timerClear() {
    loop.run(() -> {
      for (int i = 0; i < CALLS; i++) {
        loop.clearTimeout(loop.setTimeout(() -> {}, HOUR + i % DELAYS));
      }
    });
  }

  private static void ring(EventLoop on, Ring ring) {
    on.run(() -> ring.start(CALLS));
    ring.check(CALLS);
  }
}
