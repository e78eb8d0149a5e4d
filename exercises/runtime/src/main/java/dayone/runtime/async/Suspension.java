package dayone.runtime.async;

import dayone.runtime.microtask.Microtasks;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.promise.Awaiter;
import dayone.runtime.promise.Promise;
import org.jspecify.annotations.Nullable;

/**
 * The stops of one coroutine at promises, and what it was told when it went on.
 *
 * <p>In the language each {@code await} leaves the function and comes back in a promise job. Here
 * leaving a stack and coming back is what costs most, so it is not done where no program can tell:
 *
 * <ul>
 *   <li>if the coroutine runs as a job, no other job is queued and the promise is settled, the next
 *       job would be the one that comes back. It just goes on.
 *   <li>if it runs as a job and the promise is not settled, the jobs that come first run on top of
 *       its stack ({@link Microtasks#drainInside}). If one of them settles the promise, the
 *       coroutine goes on when its own job has come, and never left.
 * </ul>
 *
 * <p>Both need that nothing stands below the coroutine but the drain: a caller that resumed it from
 * the middle of something has a right to go on first. And both need a loop that nobody watches,
 * since whoever steps through a program or reads its trace shall see each job by itself.
 */
final class Suspension implements Awaiter<@Nullable Object> {

  private final Coroutine coroutine;
  private boolean told;

  /** The coroutine has left its stack and has to be resumed. */
  private boolean left;

  private @Nullable Object value;
  private @Nullable Throwable reason;

  Suspension(Coroutine coroutine) {
    this.coroutine = coroutine;
  }

  /**
   * Returns the value of {@code promise} when it is there.
   *
   * @throws Exception the reason, if it is rejected
   */
  @Nullable Object until(Promise<?> promise) throws Exception {
    told = false;
    Microtasks queues = Microtasks.current();
    if (!coroutine.mayStay(queues)) {
      promise.whenSettled(this);
      leave();
    } else if (!promise.tellAsNextJob(this)) {
      promise.whenSettled(this);
      drainInside(queues);
      if (!told) {
        leave();
      }
    }
    return outcome();
  }

  private void leave() {
    left = true;
    coroutine.suspend();
  }

  private void drainInside(Microtasks queues) {
    if (!coroutine.isOnResumersThread()) {
      return;
    }
    try {
      coroutine.outside(() -> queues.drainInside(() -> !told));
    } catch (Unwinding out) {
      // The program ends, and not by a fault of this function: it must not run on from here, not
      // even its finally blocks.
      coroutine.abandon(out);
    }
  }

  private @Nullable Object outcome() throws Exception {
    Object fulfilled = value;
    Throwable rejected = reason;
    // Kept no longer than needed: this object lives as long as its coroutine.
    value = null;
    reason = null;
    if (rejected != null) {
      throw asException(rejected);
    }
    return fulfilled;
  }

  @Override
  public void fulfilled(@Nullable Object fulfilled) {
    value = fulfilled;
    goOn();
  }

  @Override
  public void rejected(Throwable rejected) {
    reason = rejected;
    goOn();
  }

  private void goOn() {
    told = true;
    if (left) {
      left = false;
      coroutine.resumeAsJob();
    }
  }

  static Exception asException(Throwable reason) {
    if (reason instanceof Error error) {
      throw error;
    }
    return reason instanceof Exception exception ? exception : new IllegalStateException(reason);
  }
}
