package dayone.runtime.trace;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.Phase;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of the program by the loop. */
public final class Call {

  private final LoopEvent.Started started;
  private final @Nullable Call scheduledBy;
  private final @Nullable Call enclosing;
  private final String thread;
  private final int linesWhenScheduled;
  private final int linesWhenStarted;
  private long endNanos;
  private @Nullable Throwable error;

  Call(
      LoopEvent.Started started,
      @Nullable Call scheduledBy,
      @Nullable Call enclosing,
      int linesWhenScheduled,
      int linesWhenStarted) {
    this.started = started;
    this.scheduledBy = scheduledBy;
    this.enclosing = enclosing;
    this.linesWhenScheduled = linesWhenScheduled;
    this.linesWhenStarted = linesWhenStarted;
    this.thread = Thread.currentThread().getName();
    this.endNanos = started.nanos();
  }

  void ended(long nanos, @Nullable Throwable thrown) {
    endNanos = nanos;
    error = thrown;
  }

  /**
   * The number of the callback, from 1 in the order in which callbacks were scheduled. The beats of
   * an interval are calls of one callback and share it.
   */
  public long id() {
    return started.id();
  }

  /**
   * How many lines had been printed when it was scheduled. Time does not tell what came first: on a
   * virtual clock a whole callback takes none.
   */
  public int linesWhenScheduled() {
    return linesWhenScheduled;
  }

  /** How many lines had been printed when it began. */
  public int linesWhenStarted() {
    return linesWhenStarted;
  }

  /** What made the loop call. */
  public CallbackKind kind() {
    return started.kind();
  }

  /**
   * The phase the loop was in. A tick or a promise job runs in whatever phase it was drained; its
   * {@link #kind} says what it is.
   */
  public Phase phase() {
    return started.phase();
  }

  /** The turn of the loop, from 1; 0 before the first. */
  public long turn() {
    return started.turn();
  }

  /** What scheduled it, in Node's words: {@code setTimeout 1 ms}, {@code fs.read}. */
  public String label() {
    return started.scheduled().label();
  }

  /** The call in which it was scheduled, or null if that was before the loop ran. */
  public @Nullable Call scheduledBy() {
    return scheduledBy;
  }

  /**
   * The call in the midst of which the loop made this one, or null: listeners of the process are
   * called inside of what made them be called.
   */
  public @Nullable Call enclosing() {
    return enclosing;
  }

  /** The name of the thread it ran on. */
  public String thread() {
    return thread;
  }

  /** The loop's time when it began, in milliseconds. */
  public long startMillis() {
    return started.millis();
  }

  /** The loop's time when it ended, in milliseconds. */
  public long endMillis() {
    return TimeUnit.NANOSECONDS.toMillis(endNanos);
  }

  /** When it was scheduled, in nanoseconds of the loop's clock. */
  public long scheduledNanos() {
    return started.scheduled().nanos();
  }

  /** When it began, in nanoseconds of the loop's clock. */
  public long startNanos() {
    return started.nanos();
  }

  /** When it ended, in nanoseconds of the loop's clock. */
  public long endNanos() {
    return endNanos;
  }

  /** What it threw, or null. */
  public @Nullable Throwable error() {
    return error;
  }

  /** Whether the loop called it in {@code phase} and for the sake of that phase. */
  public boolean belongsTo(Phase phase) {
    return phase() == phase && !kind().runsBetweenCallbacks();
  }

  @Override
  public String toString() {
    return label() + " in " + phase() + " of turn " + turn();
  }
}
