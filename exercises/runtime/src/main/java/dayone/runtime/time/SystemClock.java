package dayone.runtime.time;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Real, monotonic time: the clock of a program that is run and not tested. */
public final class SystemClock implements Clock {

  private static final double NANOS_PER_MILLI = 1e6;

  private final long origin = System.nanoTime();
  private final double originMillis = wallMillis(Instant.now());

  @Override
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(nanos());
  }

  @Override
  public long nanos() {
    return System.nanoTime() - origin;
  }

  @Override
  public double originMillis() {
    return originMillis;
  }

  private static double wallMillis(Instant instant) {
    return TimeUnit.SECONDS.toMillis(instant.getEpochSecond())
        + instant.getNano() / NANOS_PER_MILLI;
  }

  @Override
  public long epochMillis() {
    return System.currentTimeMillis();
  }

  @Override
  public void sleepUntil(long ofProgram, Sleeper sleeper) {
    long deadline = Math.min(ofProgram, sleeper.instrumentDeadline());
    if (deadline == NEVER) {
      sleeper.park(Long.MAX_VALUE);
      return;
    }
    // Measured from the origin in nanoseconds: a difference of two rounded milliseconds would wake
    // the loop up to one millisecond early, to find its timer not due and sleep again.
    long nanos = TimeUnit.MILLISECONDS.toNanos(deadline) - nanos();
    if (nanos > 0) {
      sleeper.park(nanos);
    }
  }
}
