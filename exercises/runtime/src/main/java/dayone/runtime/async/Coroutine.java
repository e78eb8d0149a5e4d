package dayone.runtime.async;

import dayone.runtime.microtask.Microtasks;
import org.jspecify.annotations.Nullable;

/**
 * A body that can stop in the middle and go on later. All of it runs on behalf of one thread, the
 * one that calls {@link #resume}: while the body runs, that thread does nothing else.
 */
@SuppressWarnings("this-escape") // The suspension keeps its coroutine and asks nothing of it yet.
abstract sealed class Coroutine permits ContinuationCoroutine, ThreadCoroutine {

  /** A holder, so that a switch writes a field and not the thread's table of locals. */
  private static final class Current {
    private @Nullable Coroutine coroutine;
  }

  private static final ThreadLocal<Current> CURRENT = ThreadLocal.withInitial(Current::new);

  private final Suspension suspension = new Suspension(this);

  /** What the body threw that no code of the program may catch, on its way to {@link #resume}. */
  private @Nullable Throwable thrown;

  private boolean asJob;
  private boolean done;

  /** The kind to use where nothing else is asked for: the fast one, if the JDK lets us. */
  static Coroutine of(Runnable body) {
    return ContinuationCoroutine.isAvailable()
        ? new ContinuationCoroutine(body)
        : new ThreadCoroutine(body);
  }

  /** The coroutine whose body runs on this thread, or null. */
  static @Nullable Coroutine current() {
    return CURRENT.get().coroutine;
  }

  /** Its stops at promises. */
  final Suspension suspension() {
    return suspension;
  }

  /** Starts the body, or lets it go on, and returns when it suspends or ends. */
  final void resume() {
    asJob = false;
    goOn();
  }

  /** The same, for a promise job that does nothing else, neither before nor after. */
  final void resumeAsJob() {
    asJob = true;
    goOn();
  }

  /**
   * Whether the body may go on, where the language would leave it and come back in a job, without
   * anybody noticing: nothing stands below it on the stack but the drain of the queues, and nobody
   * watches the jobs. {@link Suspension} has more of this.
   */
  final boolean mayStay(Microtasks queues) {
    return asJob && queues.isPlain();
  }

  private void goOn() {
    Current current = CURRENT.get();
    Coroutine outer = current.coroutine;
    current.coroutine = this;
    try {
      switchIn();
    } finally {
      current.coroutine = outer;
    }
    if (thrown != null) {
      rethrow();
    }
  }

  private void rethrow() {
    Throwable escaped = thrown;
    thrown = null;
    if (escaped instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(escaped);
  }

  /** Makes this the coroutine of this thread while {@code run} runs. */
  final void asCurrent(Runnable run) {
    setCurrentDuring(this, run);
  }

  /** Lets {@code run} run on the body's stack, yet as code that stands in no coroutine. */
  final void outside(Runnable run) {
    setCurrentDuring(null, run);
  }

  private static void setCurrentDuring(@Nullable Coroutine coroutine, Runnable run) {
    Current current = CURRENT.get();
    Coroutine outer = current.coroutine;
    current.coroutine = coroutine;
    try {
      run.run();
    } finally {
      current.coroutine = outer;
    }
  }

  /** Leaves the body for good; whoever resumed it gets {@code reason}. */
  final void abandon(Throwable reason) {
    thrown = reason;
    done = true;
    suspend();
  }

  /** Stops the body, which must be the caller, until {@link #resume} is called again. */
  final void suspend() {
    switchOut();
  }

  /** Whether the body has ended. */
  final boolean isDone() {
    return done;
  }

  /** The body with what is owed to whoever resumed it. */
  final Runnable guarded(Runnable body) {
    return () -> {
      try {
        body.run();
      } catch (Throwable escaped) {
        thrown = escaped;
      } finally {
        done = true;
      }
    };
  }

  /** Whether the body runs on the thread of whoever resumes it. */
  abstract boolean isOnResumersThread();

  /** Runs the body until it switches out or ends. */
  abstract void switchIn();

  /** Goes back into {@link #switchIn}; returns when that is called again. */
  abstract void switchOut();
}
