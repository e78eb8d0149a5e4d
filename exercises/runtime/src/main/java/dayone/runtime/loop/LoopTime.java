package dayone.runtime.loop;

import dayone.runtime.time.Clock;
import dayone.runtime.time.VirtualClock;
import java.util.concurrent.TimeUnit;

/**
 * The loop's cached time, as {@code uv_now} has it. Node refreshes it more often than libuv alone
 * would: every time a timer is set. Both views matter to the order of timers, so both are here.
 */
final class LoopTime {

  private final Clock clock;
  private final LoopMetrics metrics;
  private final boolean virtual;
  private long cached;
  private long latest;

  LoopTime(Clock clock, LoopMetrics metrics) {
    this.clock = clock;
    this.metrics = metrics;
    this.virtual = clock instanceof VirtualClock;
    refresh();
  }

  /** The time of the last refresh. */
  long cached() {
    return cached;
  }

  /** Reads the clock, remembers what it said and returns it. */
  long refresh() {
    // The clock's own whole milliseconds, from a reading that observers can share.
    cached = TimeUnit.NANOSECONDS.toMillis(nanos());
    return cached;
  }

  /** The time in nanoseconds, for observers. What the loop remembers stays as it is. */
  long nanos() {
    latest = clock.nanos();
    return latest;
  }

  /**
   * What the latest reading of the clock said, whoever read it. A virtual clock is read each time:
   * that costs nothing, and an observer may have moved it since, so that callbacks take time.
   */
  long latestNanos() {
    return virtual ? nanos() : latest;
  }

  long epochMillis() {
    return clock.epochMillis();
  }

  void sleepUntil(long deadline, Clock.Sleeper sleeper) {
    metrics.sleepBegins();
    try {
      clock.sleepUntil(deadline, sleeper);
    } finally {
      metrics.sleepEnds();
    }
  }
}
