package dayone.runtime.loop;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What an observer learns of a run. Ids count from 1 within one loop; 0 as {@code scheduledBy}
 * means that no callback was running (the program scheduled it before {@code run}), or that nobody
 * {@linkplain LoopObserver#wantsEvents wanted events} then. Times are nanoseconds of the loop's
 * clock, as {@link LoopMetrics} has them.
 */
public sealed interface LoopEvent {

  /** When it happened. */
  long nanos();

  /** The same in whole milliseconds: the time by which timers are due. */
  default long millis() {
    return TimeUnit.NANOSECONDS.toMillis(nanos());
  }

  /** The loop entered {@code phase} of turn {@code turn} (0 before the first turn). */
  record PhaseEntered(Phase phase, long turn, long nanos) implements LoopEvent {}

  /**
   * A callback was queued by the callback {@code scheduledBy}.
   *
   * @param nanos the loop's latest reading of its clock: exact for a timer, and else perhaps as old
   *     as the beginning of {@code scheduledBy}
   */
  record Scheduled(long id, CallbackKind kind, String label, long scheduledBy, long nanos)
      implements LoopEvent {}

  /**
   * A callback is about to be called. An interval starts many times and was scheduled once. Between
   * two callbacks of a phase the clock is not read: the second starts when the first has ended.
   *
   * @param scheduled how it came to be queued: the very event that told of it, so that an observer
   *     need not remember one that may never start
   */
  record Started(Scheduled scheduled, Phase phase, long turn, long nanos) implements LoopEvent {

    /** Which callback. */
    public long id() {
      return scheduled.id();
    }

    /** What makes the loop call it. */
    public CallbackKind kind() {
      return scheduled.kind();
    }
  }

  /** The callback that started last has returned or thrown; its ticks and jobs have not run yet. */
  record Ended(long id, CallbackKind kind, long nanos, @Nullable Throwable error)
      implements LoopEvent {}
}
