package dayone.runtime.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls listeners by the name of an event, in the caller's own stack frame. Belongs to one thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/events.html">Node: Events</a>
 */
public final class EventEmitter {

  private record Registration(Listener listener, boolean once) {}

  private final Map<String, List<Registration>> registrations = new HashMap<>();

  /** Adds {@code listener} behind the others; adding it twice means that it is called twice. */
  public EventEmitter on(String event, Listener listener) {
    of(event).add(new Registration(listener, false));
    return this;
  }

  /** Like {@link #on}, for one event: it is removed before it is called. */
  public EventEmitter once(String event, Listener listener) {
    of(event).add(new Registration(listener, true));
    return this;
  }

  /** Like {@link #on}, before the others. */
  public EventEmitter prependListener(String event, Listener listener) {
    of(event).addFirst(new Registration(listener, false));
    return this;
  }

  /** Removes the latest registration of {@code listener}, if there is one. */
  public EventEmitter off(String event, Listener listener) {
    List<Registration> list = of(event);
    for (int i = list.size() - 1; i >= 0; i--) {
      if (list.get(i).listener().equals(listener)) {
        list.remove(i);
        break;
      }
    }
    return this;
  }

  /** How many listeners {@code event} has. */
  public int listenerCount(String event) {
    return of(event).size();
  }

  /**
   * Calls the listeners that are registered now; one that is added or removed meanwhile changes the
   * next call, not this one.
   *
   * @return whether there was a listener
   * @throws Exception what a listener threw; the listeners behind it are not called. For the event
   *     {@code error} without a listener: the argument itself, if it is an exception.
   */
  public boolean emit(String event, @Nullable Object... arguments) throws Exception {
    List<Registration> snapshot = List.copyOf(of(event));
    if (snapshot.isEmpty() && event.equals("error")) {
      throw unhandledError(arguments);
    }
    for (Registration registration : snapshot) {
      // A listener before it may have emitted the same event, and so used it up.
      if (!registration.once() || of(event).remove(registration)) {
        registration.listener().on(arguments);
      }
    }
    return !snapshot.isEmpty();
  }

  private static Exception unhandledError(@Nullable Object[] arguments) {
    Object error = arguments.length == 0 ? null : arguments[0];
    if (error instanceof Error fatal) {
      throw fatal;
    }
    return error instanceof Exception exception
        ? exception
        : new IllegalStateException(
            "An 'error' event was emitted and has no listener. Register one with on(\"error\", …)."
                + " Its argument: "
                + error);
  }

  private List<Registration> of(String event) {
    return registrations.computeIfAbsent(event, name -> new ArrayList<>());
  }
}
