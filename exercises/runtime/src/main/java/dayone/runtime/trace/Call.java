package dayone.runtime.trace;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import org.jspecify.annotations.Nullable;

/** One call of the program by the loop. */
public final class Call {

  private final CallbackKind kind;
  private final Phase phase;
  private final long turn;
  private final String label;
  private final @Nullable Call scheduledBy;
  private final String thread;
  private final long startMillis;
  private long endMillis;
  private @Nullable Throwable error;

  Call(
      CallbackKind kind,
      Phase phase,
      long turn,
      String label,
      @Nullable Call scheduledBy,
      long startMillis) {
    this.kind = kind;
    this.phase = phase;
    this.turn = turn;
    this.label = label;
    this.scheduledBy = scheduledBy;
    this.thread = Thread.currentThread().getName();
    this.startMillis = startMillis;
    this.endMillis = startMillis;
  }

  void ended(long millis, @Nullable Throwable thrown) {
    endMillis = millis;
    error = thrown;
  }

  /** What made the loop call. */
  public CallbackKind kind() {
    return kind;
  }

  /**
   * The phase the loop was in. A tick or a promise job runs in whatever phase it was drained; its
   * {@link #kind} says what it is.
   */
  public Phase phase() {
    return phase;
  }

  /** The turn of the loop, from 1; 0 before the first. */
  public long turn() {
    return turn;
  }

  /** What scheduled it, in Node's words: {@code setTimeout 1 ms}, {@code fs.read}. */
  public String label() {
    return label;
  }

  /** The call in which it was scheduled, or null if that was before the loop ran. */
  public @Nullable Call scheduledBy() {
    return scheduledBy;
  }

  /** The name of the thread it ran on. */
  public String thread() {
    return thread;
  }

  /** The loop's time when it began, in milliseconds. */
  public long startMillis() {
    return startMillis;
  }

  /** The loop's time when it ended, in milliseconds. */
  public long endMillis() {
    return endMillis;
  }

  /** What it threw, or null. */
  public @Nullable Throwable error() {
    return error;
  }

  /** Whether the loop called it in {@code phase} and for the sake of that phase. */
  public boolean belongsTo(Phase phase) {
    return this.phase == phase && !kind.runsBetweenCallbacks();
  }

  @Override
  public String toString() {
    return label + " in " + phase + " of turn " + turn;
  }
}
