package dayone.runtime.async;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events as promises.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/events.html#eventsonceemitter-name-options">Node:
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
    Promise<List<@Nullable Object>> first = new Wait(emitter, event, signal).begin();
    // events.once is an async function that returns a promise: two ticks more than that promise.
    return new Promise<>(resolvers -> resolvers.resolveWith(first));
  }

  /** The three things that can happen, of which the first decides. */
  private static final class Wait {

    private final EventEmitter emitter;
    private final String event;
    private final AbortSignal signal;
    private final Resolvers<List<@Nullable Object>> result = Promise.withResolvers();
    private final Listener onEvent = this::arrived;
    private final Listener onError = this::failed;
    private final EventTarget.Listener<AbortSignal> onAbort = this::aborted;

    Wait(EventEmitter emitter, String event, AbortSignal signal) {
      this.emitter = emitter;
      this.event = event;
      this.signal = signal;
    }

    Promise<List<@Nullable Object>> begin() {
      emitter.once(event, onEvent);
      if (!event.equals(ERROR)) {
        emitter.once(ERROR, onError);
      }
      signal.onAbort(onAbort);
      return result.promise();
    }

    private void end() {
      emitter.off(event, onEvent);
      emitter.off(ERROR, onError);
      signal.offAbort(onAbort);
    }

    private void arrived(@Nullable Object[] arguments) {
      end();
      List<@Nullable Object> values = new ArrayList<>();
      for (Object argument : arguments) {
        values.add(argument);
      }
      result.resolve(values);
    }

    private void failed(@Nullable Object[] arguments) {
      end();
      Object error = arguments.length == 0 ? null : arguments[0];
      result.reject(
          error instanceof Throwable throwable
              ? throwable
              : new IllegalStateException("An 'error' event without an error: " + error));
    }

    private @Nullable Promise<?> aborted(AbortSignal aborted) {
      end();
      result.reject(new AbortSignal.AbortError());
      return null;
    }
  }
}
