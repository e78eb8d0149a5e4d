package dayone.runtime.time;

import java.util.concurrent.TimeUnit;

/** Real, monotonic time: the clock of a program that is run and not tested. */
public final class SystemClock implements Clock {

  private final long origin = System.nanoTime();

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - origin);
  }

  @Override
  public long epochMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public void sleepUntil(long deadline, Sleeper sleeper) {
    if (deadline == NEVER) {
      sleeper.park(Long.MAX_VALUE);
      return;
    }
    // Measured from the origin in nanoseconds: a difference of two rounded milliseconds would wake
    // the loop up to one millisecond early, to find its timer not due and sleep again.
    long nanos = TimeUnit.MILLISECONDS.toNanos(deadline) - (System.nanoTime() - origin);
    if (nanos > 0) {
      sleeper.park(nanos);
    }
  }
}
