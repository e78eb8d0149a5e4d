package dayone.runtime.bench.ours;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.JfrObserver;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Trace;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What it costs to be watched, or to be ready for it. Each run has a new loop, with and without: a
 * trace remembers every call, so one trace for all runs would grow for ever.
 */
@State(Scope.Thread)
public class TracingBenchmark {

  private static final int CALLS = 100_000;

  /** Who observes the loop. The flight recorder is off, as it is in most programs. */
  @Param public Watcher watcher = Watcher.NONE;

  /** Kept, so that it is made. */
  public @Nullable JfrObserver recorder;

  /** Nobody, or an observer of its own for each loop. */
  public enum Watcher {
    /** Nobody. */
    NONE,
    /** A {@link Trace}. */
    TRACE,
    /** A {@link JfrObserver} while nobody records. */
    UNRECORDED
  }

  /**
   * The first observer of its kind loads the flight recorder, which takes as long as the warm-up.
   * On every side, so that all have the same in memory.
   */
  @Setup
  public void loadFlightRecorder() {
    recorder = new JfrObserver();
  }

  private EventLoop newLoop() {
    return switch (watcher) {
      case NONE -> EventLoop.create();
      case TRACE -> EventLoop.builder().observer(new Trace()).build();
      case UNRECORDED -> EventLoop.builder().observer(new JfrObserver()).build();
    };
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
