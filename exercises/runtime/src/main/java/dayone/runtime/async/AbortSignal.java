package dayone.runtime.async;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever holds it that the work is no longer wanted. Belongs to the thread of its loop.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/globals.html#class-abortsignal">Node:
 *     AbortSignal</a>
 */
public final class AbortSignal {

  private final EventTarget<AbortSignal> listeners = new EventTarget<>();
  private final List<AbortSignal> dependents = new ArrayList<>();
  private @Nullable Throwable reason;

  AbortSignal() {}

  /** A signal that was aborted from the beginning. */
  public static AbortSignal aborted(Throwable reason) {
    AbortSignal signal = new AbortSignal();
    signal.reason = reason;
    return signal;
  }

  /**
   * A signal that aborts after {@code delay} milliseconds; its timer does not keep the loop alive.
   */
  public static AbortSignal timeout(EventLoop loop, double delay) {
    AbortSignal signal = new AbortSignal();
    loop.setTimeout(() -> signal.abort(new TimeoutError()), delay).unref();
    return signal;
  }

  /** A signal that aborts when the first of {@code signals} does, for the same reason. */
  public static AbortSignal any(Iterable<AbortSignal> signals) {
    AbortSignal any = new AbortSignal();
    for (AbortSignal signal : signals) {
      if (signal.reason != null) {
        return aborted(signal.reason);
      }
      signal.dependents.add(any);
    }
    return any;
  }

  /** Whether it has happened. */
  public boolean isAborted() {
    return reason != null;
  }

  /** Why, or null if it has not happened. */
  public @Nullable Throwable reason() {
    return reason;
  }

  /** Throws the reason if it has happened. */
  public void throwIfAborted() throws Exception {
    if (reason != null) {
      throw Suspension.asException(reason);
    }
  }

  /** Adds a listener. It is called inside of {@code abort}, once. */
  public void onAbort(EventTarget.Listener<AbortSignal> listener) {
    listeners.add(listener, false);
  }

  /** Removes a listener. */
  public void offAbort(EventTarget.Listener<AbortSignal> listener) {
    listeners.remove(listener);
  }

  void abort(Throwable why) {
    if (reason == null) {
      reason = why;
      listeners.dispatch(this);
      for (AbortSignal dependent : List.copyOf(dependents)) {
        dependent.abort(why);
      }
    }
  }

  /** The default reason of a controller. */
  public static final class AbortError extends CancellationException {

    private static final long serialVersionUID = 1L;

    /** An error with Node's text. */
    public AbortError() {
      super("This operation was aborted");
    }

    /** An error with the text of Node's own calls, caused by the {@code reason} of their signal. */
    public AbortError(@Nullable Throwable reason) {
      super("The operation was aborted");
      initCause(reason);
    }
  }

  /** The reason of {@link #timeout}. */
  public static final class TimeoutError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with Node's text. */
    public TimeoutError() {
      super("The operation was aborted due to timeout");
    }
  }
}
