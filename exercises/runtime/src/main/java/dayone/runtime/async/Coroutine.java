package dayone.runtime.async;

import org.jspecify.annotations.Nullable;

/**
 * A body that can stop in the middle and go on later. All of it runs on behalf of one thread, the
 * one that calls {@link #resume}: while the body runs, that thread does nothing else.
 */
abstract sealed class Coroutine permits ContinuationCoroutine, ThreadCoroutine {

  private static final ThreadLocal<@Nullable Coroutine> CURRENT = new ThreadLocal<>();

  /** What the body threw that no code of the program may catch, on its way to {@link #resume}. */
  private @Nullable Throwable thrown;

  private boolean done;

  /** The kind to use where nothing else is asked for: the fast one, if the JDK lets us. */
  static Coroutine of(Runnable body) {
    return ContinuationCoroutine.isAvailable()
        ? new ContinuationCoroutine(body)
        : new ThreadCoroutine(body);
  }

  /** The coroutine whose body runs on this thread, or null. */
  static @Nullable Coroutine current() {
    return CURRENT.get();
  }

  /** Starts the body, or lets it go on, and returns when it suspends or ends. */
  final void resume() {
    asCurrent(this::switchIn);
    Throwable escaped = thrown;
    thrown = null;
    if (escaped instanceof Error error) {
      throw error;
    }
    if (escaped != null) {
      throw new IllegalStateException(escaped);
    }
  }

  /** Makes this the coroutine of this thread while {@code run} runs. */
  final void asCurrent(Runnable run) {
    Coroutine outer = CURRENT.get();
    CURRENT.set(this);
    try {
      run.run();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
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

  /** Runs the body until it switches out or ends. */
  abstract void switchIn();

  /** Goes back into {@link #switchIn}; returns when that is called again. */
  abstract void switchOut();
}
