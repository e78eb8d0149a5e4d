package dayone.runtime.bench.ours;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** {@code setTimeout}, in real time: timers that fire and, far more often in servers, do not. */
@State(Scope.Thread)
public class TimerBenchmark {

  private static final int TIMERS = 1_000_000;
  private static final int FAR_AWAY = 60_000;

  private final EventLoop loop = EventLoop.create();
  private final Timeout[] timers = new Timeout[TIMERS];

  /** Of one millisecond each. */
  @Benchmark
  @OperationsPerInvocation(TIMERS)
  public void burst() {
    Countdown countdown = new Countdown(TIMERS);
    loop.run(() -> {
      for (int i = 0; i < TIMERS; i++) {
        loop.setTimeout(countdown, 1);
      }
    });
    countdown.check();
  }

  /** Of 1 to 50 milliseconds in turn. */
  @Benchmark
  @OperationsPerInvocation(TIMERS)
  public void mixed() {
    Countdown countdown = new Countdown(TIMERS);
    loop.run(() -> {
      for (int i = 0; i < TIMERS; i++) {
        loop.setTimeout(countdown, 1 + i % 50);
      }
    });
    countdown.check();
  }

  /** Each is cleared as soon as it is set. */
  @Benchmark
  @OperationsPerInvocation(TIMERS)
  public void setAndClear() {
    loop.run(() -> {
      for (int i = 0; i < TIMERS; i++) {
        loop.clearTimeout(loop.setTimeout(TimerBenchmark::neverCalled, FAR_AWAY));
      }
    });
  }

  /** All are set, then all are cleared. */
  @Benchmark
  @OperationsPerInvocation(TIMERS)
  public void setAllAndClearAll() {
    loop.run(() -> {
      for (int i = 0; i < TIMERS; i++) {
        timers[i] = loop.setTimeout(TimerBenchmark::neverCalled, FAR_AWAY);
      }
      clearAll();
    });
  }

  /** The same with a thousand different delays, in an order that looks like none. */
  @Benchmark
  @OperationsPerInvocation(TIMERS)
  public void thousandDelays() {
    loop.run(() -> {
      for (int i = 0; i < TIMERS; i++) {
        timers[i] =
            loop.setTimeout(TimerBenchmark::neverCalled, FAR_AWAY + (int) (i * 7919L % 1000));
      }
      clearAll();
    });
  }

  private static void neverCalled() {
    throw new IllegalStateException("a timer of a minute fired");
  }

  private void clearAll() {
    for (Timeout timer : timers) {
      loop.clearTimeout(timer);
    }
  }
}
