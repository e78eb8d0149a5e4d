package dayone.runtime.async;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Events as promises.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/events.html#eventsonceemitter-name-options">Node:
 *     events.once</a>
 */
public final class Events {

  private static final String ERROR = "error";

  private Events() {}

  /** The arguments of the next {@code event}; rejected if an {@code error} event comes first. */
  public static Promise<List<@Nullable Object>> once(EventEmitter emitter, String event) {
    return once(emitter, event, new AbortSignal());
  }

  /** The same, rejected with an AbortError when {@code signal} aborts first. */
  public static Promise<List<@Nullable Object>> once(
      EventEmitter emitter, String event, AbortSignal signal) {
    if (signal.isAborted()) {
      return Promise.reject(new AbortSignal.AbortError());
    }
    Resolvers<List<@Nullable Object>> result = Promise.withResolvers();
    new Waiting(emitter, event, signal, result).start();
    // events.once is an async function that returns a promise: two ticks more than that promise.
    return new Promise<>(resolvers -> resolvers.resolveWith(result.promise()));
  }

  /** The three things of which the first decides. */
  private record Waiting(
      EventEmitter emitter,
      String event,
      AbortSignal signal,
      Resolvers<List<@Nullable Object>> result) {

    void start() {
      Listener[] registered = new Listener[2];
      EventTarget.Listener<AbortSignal>[] aborting = newArray();
      Callable<@Nullable Void> stop =
          () -> {
            emitter.off(event, registered[0]);
            emitter.off(ERROR, registered[1]);
            signal.offAbort(aborting[0]);
            return null;
          };
      registered[0] =
          arguments -> {
            stop.call();
            result.resolve(Collections.unmodifiableList(Arrays.asList(arguments)));
          };
      registered[1] =
          arguments -> {
            stop.call();
            result.reject(error(arguments));
          };
      aborting[0] =
          aborted -> {
            stop.call();
            result.reject(new AbortSignal.AbortError());
            return null;
          };
      emitter.once(event, registered[0]);
      if (!event.equals(ERROR)) {
        emitter.once(ERROR, registered[1]);
      }
      signal.onAbort(aborting[0]);
    }

    @SuppressWarnings("unchecked") // An array of one kind of listener.
    private static EventTarget.Listener<AbortSignal>[] newArray() {
      return new EventTarget.Listener[1];
    }

    private static Throwable error(@Nullable Object[] arguments) {
      Object error = arguments.length == 0 ? null : arguments[0];
      return error instanceof Throwable throwable
          ? throwable
          : new IllegalStateException("An 'error' event without an error: " + error);
    }
  }
}
