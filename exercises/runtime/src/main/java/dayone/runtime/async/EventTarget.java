package dayone.runtime.async;

import dayone.runtime.microtask.Microtasks;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Listeners in the manner of the web, as message ports and abort signals have them. Unlike with an
 * {@code EventEmitter}, one listener's exception does not keep the others from being called: it is
 * thrown again in a tick, and so is the rejection of a promise that a listener returned.
 *
 * @param <E> what a listener gets
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/events.html#eventtarget-error-handling">Node:
 *     EventTarget error handling</a>
 */
public final class EventTarget<E extends @Nullable Object> {

  /**
   * Is called with the event; returns a promise if it goes on later, or null.
   *
   * @param <E> what it gets
   */
  public interface Listener<E extends @Nullable Object> extends Fn<E, @Nullable Promise<?>> {}

  private record Registration<E extends @Nullable Object>(Listener<E> listener, boolean once) {}

  /** Replaced when it changes, so that whoever goes through it needs no copy. */
  private List<Registration<E>> registrations = List.of();

  /** Adds a listener behind the others. */
  public void add(Listener<E> listener, boolean once) {
    List<Registration<E>> more = new ArrayList<>(registrations);
    more.add(new Registration<>(listener, once));
    registrations = more;
  }

  /** Removes the first registration of {@code listener}, if there is one. */
  public void remove(Listener<E> listener) {
    for (Registration<E> registration : registrations) {
      if (registration.listener().equals(listener)) {
        List<Registration<E>> fewer = new ArrayList<>(registrations);
        fewer.remove(registration);
        registrations = fewer;
        return;
      }
    }
  }

  /** Whether nobody listens. */
  public boolean isEmpty() {
    return registrations.isEmpty();
  }

  /** Calls the listeners that are registered now. */
  public void dispatch(E event) {
    for (Registration<E> registration : registrations) {
      if (registration.once()) {
        remove(registration.listener());
      }
      call(registration.listener(), event);
    }
  }

  private void call(Listener<E> listener, E event) {
    Promise<?> promise;
    try {
      promise = listener.apply(event);
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      throwInTick(thrown);
      return;
    }
    if (promise != null) {
      promise.<@Nullable Object>then(
          value -> value,
          reason -> {
            throwInTick(reason);
            return null;
          });
    }
  }

  private static void throwInTick(Throwable thrown) {
    Microtasks.current()
        .nextTick(() -> {
          throw Suspension.asException(thrown);
        });
  }
}
