package dayone.runtime.async;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Immediate;
import dayone.runtime.loop.Timeout;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Timers that give promises: Node's {@code timers/promises}.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/timers.html#timers-promises-api">Node:
 *     timers promises API</a>
 */
public final class TimersPromises {

  private final EventLoop loop;

  /** The timers of {@code loop}. */
  public TimersPromises(EventLoop loop) {
    this.loop = loop;
  }

  /** A promise of {@code value} after {@code delay} milliseconds. */
  public <T extends @Nullable Object> Promise<T> setTimeout(double delay, T value) {
    return new Promise<>(resolvers -> loop.setTimeout(() -> resolvers.resolve(value), delay));
  }

  /** The same, rejected with an AbortError when {@code signal} aborts first. */
  public <T extends @Nullable Object> Promise<T> setTimeout(
      double delay, T value, AbortSignal signal) {
    return abortable(
        value,
        signal,
        fire -> {
          Timeout timer = loop.setTimeout(fire, delay);
          return () -> loop.clearTimeout(timer);
        });
  }

  /** A promise of {@code value} in the next check phase. */
  public <T extends @Nullable Object> Promise<T> setImmediate(T value) {
    return new Promise<>(resolvers -> loop.setImmediate(() -> resolvers.resolve(value)));
  }

  /** The same, rejected with an AbortError when {@code signal} aborts first. */
  public <T extends @Nullable Object> Promise<T> setImmediate(T value, AbortSignal signal) {
    return abortable(
        value,
        signal,
        fire -> {
          Immediate immediate = loop.setImmediate(fire);
          return () -> loop.clearImmediate(immediate);
        });
  }

  /**
   * {@code value} every {@code delay} milliseconds, for as long as somebody goes through it. Who is
   * slower than the timer gets the beats that were missed at once.
   */
  public <T extends @Nullable Object> AsyncGenerator<T> setInterval(double delay, T value) {
    return AsyncGenerator.of(out -> beats(delay, value, out));
  }

  private <T extends @Nullable Object> void beats(
      double delay, T value, AsyncGenerator.Yielder<T> out) throws Exception {
    int[] unread = new int[1];
    Callback[] wake = {() -> {}};
    Timeout timer =
        loop.setInterval(
            () -> {
              unread[0]++;
              Callback waiting = wake[0];
              wake[0] = () -> {};
              waiting.call();
            },
            delay);
    try {
      while (true) {
        if (unread[0] == 0) {
          Resolvers<@Nullable Void> beat = Promise.withResolvers();
          wake[0] = () -> beat.resolve(null);
          Async.await(beat.promise());
        }
        for (; unread[0] > 0; unread[0]--) {
          out.yield(value);
        }
      }
    } finally {
      loop.clearInterval(timer);
    }
  }

  /**
   * @param start starts the timer with what it shall call, and returns how to stop it
   */
  private static <T extends @Nullable Object> Promise<T> abortable(
      T value, AbortSignal signal, Function<Callback, Callback> start) {
    if (signal.isAborted()) {
      return Promise.reject(new AbortSignal.AbortError());
    }
    Resolvers<T> result = Promise.withResolvers();
    Callback stop = start.apply(() -> result.resolve(value));
    EventTarget.Listener<AbortSignal> onAbort =
        aborted -> {
          stop.call();
          result.reject(new AbortSignal.AbortError());
          return null;
        };
    signal.onAbort(onAbort);
    // Node derives the promise that it hands out in this roundabout way, and each link is a tick
    // that a
    // program can see.
    Promise<T> settled = linked(result.promise());
    return linked(settled.finallyDo(() -> signal.offAbort(onAbort)));
  }

  private static <T extends @Nullable Object> Promise<T> linked(Promise<T> source) {
    return new Promise<>(resolvers ->
        source.<@Nullable Object>then(
            value -> {
              resolvers.resolve(value);
              return null;
            },
            reason -> {
              resolvers.reject(reason);
              return null;
            }));
  }
}
