package dayone.runtime.async;

import dayone.runtime.loop.EventLoop;
import java.lang.ref.WeakReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever holds it that the work is no longer wanted. Belongs to the thread of its loop.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/globals.html#class-abortsignal">Node:
 *     AbortSignal</a>
 */
public final class AbortSignal {

  /** What {@link #any} makes does nothing else to its sources than to follow them. */
  private final Dependents dependents = new Dependents();

  private final EventTarget<AbortSignal> listeners;

  /** What it follows. Never what {@link #any} made: then it follows the sources of that. */
  private final List<WeakReference<AbortSignal>> sources;

  /** Whether {@link #any} made it, if only of nothing. */
  private final boolean follows;

  private @Nullable Throwable reason;

  AbortSignal() {
    listeners = new EventTarget<>();
    sources = List.of();
    follows = false;
  }

  @SuppressWarnings("this-escape") // Its sources are told of it, and abort it later.
  private AbortSignal(List<AbortSignal> followed) {
    Dependents.Dependent self = new Dependents.Dependent(this);
    listeners = new EventTarget<>(self);
    sources = followed.stream().map(WeakReference::new).toList();
    follows = true;
    followed.forEach(source -> source.dependents.add(self));
  }

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

  /**
   * A signal that aborts when the first of {@code signals} does, for the same reason. Those hold it
   * only while somebody listens to it: it may be made again and again from one that lives long.
   */
  public static AbortSignal any(Iterable<AbortSignal> signals) {
    Set<AbortSignal> followed = new LinkedHashSet<>();
    for (AbortSignal signal : signals) {
      if (signal.reason != null) {
        return aborted(signal.reason);
      }
      if (signal.follows) {
        signal.sources.stream()
            .map(WeakReference::get)
            .filter(Objects::nonNull)
            .forEach(followed::add);
      } else {
        followed.add(signal);
      }
    }
    return new AbortSignal(List.copyOf(followed));
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

  /**
   * What a call rejects with, or is told, that was to be ended by {@code signal}: Node's {@code
   * checkAborted}. Null if there is no signal, or nothing has happened.
   */
  public static @Nullable AbortError errorOf(@Nullable AbortSignal signal) {
    return signal == null || signal.reason == null ? null : new AbortError(signal.reason);
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
      dependents.abort(why);
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
