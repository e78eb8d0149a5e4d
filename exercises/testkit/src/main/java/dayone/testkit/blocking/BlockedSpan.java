package dayone.testkit.blocking;

import dayone.runtime.trace.Call;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a callback kept the loop from everything else.
 *
 * @param kind in which way
 * @param startNanos when it began, in real nanoseconds since the first callback of the run began. A
 *     virtual clock stands still meanwhile, so the times of the trace do not show it
 * @param endNanos when it ended, on the same scale. Of a span of {@link BlockingKind#CPU}, the
 *     distance is the CPU time that was used, not the time that passed
 * @param line the student's line that waited, or on which most of the time went; null if none is
 *     known
 * @param call the callback
 * @param operation what the line called, as in {@code Thread.sleep}
 */
public record BlockedSpan(
    BlockingKind kind,
    long startNanos,
    long endNanos,
    @Nullable StackTraceElement line,
    Call call,
    String operation) {

  /** How long the loop was kept, in nanoseconds. */
  public long nanos() {
    return endNanos - startNanos;
  }

  /** The same in whole milliseconds, rounded up: what happened took some time. */
  public long millis() {
    return TimeUnit.NANOSECONDS.toMillis(nanos() + TimeUnit.MILLISECONDS.toNanos(1) - 1);
  }
}
