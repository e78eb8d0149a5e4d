package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import org.jspecify.annotations.Nullable;

/**
 * What {@code setTimeout} and {@code setInterval} return. Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/timers.html#class-timeout">Node:
 *     Timeout</a>
 */
public final class Timeout {

  /** Node keeps delays in a signed 32-bit number. */
  private static final double LONGEST_DELAY = Integer.MAX_VALUE;

  final int millis;
  final boolean repeats;

  Origin origin = Origin.NONE;

  /** When it was set, by the loop's time; due at {@code start + millis}. */
  long start;

  /** Null once it was cleared. */
  @Nullable Callback callback;

  boolean referenced = true;

  /**
   * It will not fire again unless it is refreshed, and no longer counts as keeping the loop alive.
   */
  boolean destroyed;

  // Its place in the list of its duration. All null while it is in none.
  @Nullable TimerList list;
  @Nullable Timeout previous;
  @Nullable Timeout next;

  private final TimersPhase timers;

  Timeout(TimersPhase timers, Callback callback, double delay, boolean repeats) {
    this.timers = timers;
    this.callback = callback;
    this.millis = wholeMillis(delay);
    this.repeats = repeats;
  }

  /** Node's rule: what is not a number from 1 to 2^31-1 is 1; a fraction is cut off. */
  private static int wholeMillis(double delay) {
    return delay >= 1 && delay <= LONGEST_DELAY ? (int) delay : 1;
  }

  /** Lets this timer keep the loop alive, as it does unless {@link #unref} was called. */
  public Timeout ref() {
    timers.setReferenced(this, true);
    return this;
  }

  /**
   * Lets the loop end even though this timer has not fired. While the loop runs it fires as usual.
   */
  public Timeout unref() {
    timers.setReferenced(this, false);
    return this;
  }

  /** Whether it keeps the loop alive. */
  public boolean hasRef() {
    return referenced;
  }

  /**
   * Starts the delay afresh; a timer that has fired will fire again. A cleared one stays cleared.
   */
  public Timeout refresh() {
    timers.refresh(this);
    return this;
  }

  CallbackKind kind() {
    return repeats ? CallbackKind.INTERVAL : CallbackKind.TIMEOUT;
  }
}
