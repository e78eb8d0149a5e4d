package dayone.runtime.async;

import dayone.runtime.microtask.Microtasks;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
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

  /** Is told when listeners come and go, at that moment. */
  public interface Attendance {

    /** The first listener was added. */
    void begins();

    /** The last one was removed. One that listens once is removed before it is called. */
    void ends();
  }

  /**
   * One listener in its place. Node walks its own chain while it calls, and so does {@link
   * #dispatch}: what a listener adds is called by the same dispatch unless that listener was the
   * last, and what it removes is not.
   */
  private static final class Registration<E extends @Nullable Object> {
    final Listener<E> listener;
    final boolean once;
    @Nullable Registration<E> next;
    boolean removed;

    Registration(Listener<E> listener, boolean once) {
      this.listener = listener;
      this.once = once;
    }
  }

  private final @Nullable Attendance attendance;
  private @Nullable Registration<E> first;

  /** Listeners that nobody has to know of. */
  public EventTarget() {
    this(null);
  }

  /** Listeners whose coming and going {@code attendance} is told of. */
  public EventTarget(@Nullable Attendance attendance) {
    this.attendance = attendance;
  }

  /** Adds a listener behind the others. One that is there already, once or not, stays as it is. */
  public void add(Listener<E> listener, boolean once) {
    Registration<E> added = new Registration<>(listener, once);
    Registration<E> last = first;
    if (last == null) {
      first = added;
      if (attendance != null) {
        attendance.begins();
      }
      return;
    }
    while (true) {
      if (last.listener.equals(listener)) {
        return;
      }
      Registration<E> behind = last.next;
      if (behind == null) {
        last.next = added;
        return;
      }
      last = behind;
    }
  }

  /** Removes {@code listener}, if it is there. */
  public void remove(Listener<E> listener) {
    for (Registration<E> each = first; each != null; each = each.next) {
      if (each.listener.equals(listener)) {
        remove(each);
        return;
      }
    }
  }

  /** Leaves its {@code next} as it is, for a dispatch that stands there. */
  private void remove(Registration<E> gone) {
    gone.removed = true;
    Registration<E> before = first;
    if (gone.equals(before)) {
      first = gone.next;
    } else {
      while (before != null && !gone.equals(before.next)) {
        before = before.next;
      }
      if (before != null) {
        before.next = gone.next;
      }
    }
    if (first == null && attendance != null) {
      attendance.ends();
    }
  }

  /** Whether nobody listens. */
  public boolean isEmpty() {
    return first == null;
  }

  /** Calls the listeners. */
  public void dispatch(E event) {
    Registration<E> each = first;
    while (each != null) {
      // Taken before the call: Node does so, and it shows.
      Registration<E> next = each.next;
      if (!each.removed) {
        if (each.once) {
          remove(each);
        }
        call(each.listener, event);
      }
      each = next;
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
