package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;

/**
 * What {@code setImmediate} returns. Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/timers.html#class-immediate">Node:
 *     Immediate</a>
 */
public final class Immediate {

  final Callback callback;
  final Origin origin;

  boolean referenced = true;

  /** It has run or was cleared. */
  boolean done;

  private final CheckPhase check;

  Immediate(CheckPhase check, Callback callback, Origin origin) {
    this.check = check;
    this.callback = callback;
    this.origin = origin;
  }

  /** Lets this immediate keep the loop alive, as it does unless {@link #unref} was called. */
  public Immediate ref() {
    check.setReferenced(this, true);
    return this;
  }

  /** Lets the loop end even though this immediate has not run. */
  public Immediate unref() {
    check.setReferenced(this, false);
    return this;
  }

  /** Whether it keeps the loop alive; false once it has run or was cleared. */
  public boolean hasRef() {
    return referenced && !done;
  }
}
