package dayone.runtime.loop;

import dayone.runtime.time.Clock;

/**
 * What a loop knows of its own time: when it began and ended to turn, and how long it slept. All of
 * it is read from the loop's clock and kept whether anybody asks or not; it costs two readings a
 * sleep and nothing a callback.
 *
 * <p>Times are nanoseconds since the origin of the clock. Any thread may ask, if the clock is one
 * of real time: the owner of a worker watches the worker's loop in this way.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-performancenodetiming">Node:
 *     PerformanceNodeTiming</a>
 */
public final class LoopMetrics {

  /** The time of a milestone that has not been reached, as Node gives it. */
  public static final long NOT_YET = -1;

  /** In one value, so that another thread never sees a sleep both ended and not yet counted. */
  private record Sleep(long before, long since) {}

  private final Clock clock;
  private volatile Sleep sleep = new Sleep(0, NOT_YET);
  private volatile long scriptStart = NOT_YET;
  private volatile long loopStart = NOT_YET;
  private volatile long loopExit = NOT_YET;
  private long turns;

  LoopMetrics(Clock clock) {
    this.clock = clock;
  }

  /** The time now: libuv's {@code uv_hrtime}, from the clock's origin. */
  public long hrtime() {
    return clock.nanos();
  }

  /** Where the origin lies on the wall clock, in milliseconds since 1970 with a fraction. */
  public double timeOrigin() {
    return clock.originMillis();
  }

  /** When the main script was called, and what comes before a program was done. */
  public long scriptStart() {
    return scriptStart;
  }

  /** When the main script had ended and the loop began to turn. */
  public long loopStart() {
    return loopStart;
  }

  /** When nothing kept the loop alive any more. */
  public long loopExit() {
    return loopExit;
  }

  /**
   * How long the loop has slept in its poll phase since {@link #loopStart}. libuv: {@code
   * uv_metrics_idle_time}.
   */
  public long idleNanos() {
    Sleep now = sleep;
    return now.since == NOT_YET ? now.before : now.before + hrtime() - now.since;
  }

  /** How many turns the loop has begun. Exact on the loop's thread only. */
  public long turns() {
    return turns;
  }

  void scriptStarts() {
    // Of this run: a loop that is run again is a new program.
    loopStart = NOT_YET;
    loopExit = NOT_YET;
    sleep = new Sleep(0, NOT_YET);
    scriptStart = hrtime();
  }

  void loopStarts() {
    loopStart = hrtime();
  }

  void loopExits() {
    loopExit = hrtime();
  }

  void turnBegins() {
    turns++;
  }

  void sleepBegins() {
    sleep = new Sleep(sleep.before, hrtime());
  }

  void sleepEnds() {
    sleep = new Sleep(idleNanos(), NOT_YET);
  }
}
