package dayone.runtime.worker;

import dayone.runtime.promise.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The listeners for one event of a {@link Worker}, in the manner of an {@code EventEmitter}: one
 * that throws keeps those behind it from being called.
 */
final class Listeners<E extends @Nullable Object> {

  private record Registration<E extends @Nullable Object>(Effect<E> listener, boolean once) {}

  private final Runnable lastIsGone;

  /** Replaced when it changes, so that an emission sees those that were there when it began. */
  private List<Registration<E>> registrations = List.of();

  Listeners() {
    this(() -> {});
  }

  /**
   * @param lastIsGone is called when nobody listens any more; before the listener is, if that
   *     listened once
   */
  Listeners(Runnable lastIsGone) {
    this.lastIsGone = lastIsGone;
  }

  void add(Effect<E> listener, boolean once) {
    List<Registration<E>> more = new ArrayList<>(registrations);
    more.add(new Registration<>(listener, once));
    registrations = more;
  }

  /** Removes the latest registration of {@code listener}, if there is one. */
  void remove(Effect<E> listener) {
    for (int i = registrations.size() - 1; i >= 0; i--) {
      if (registrations.get(i).listener().equals(listener)) {
        List<Registration<E>> fewer = new ArrayList<>(registrations);
        fewer.remove(i);
        become(fewer);
        return;
      }
    }
  }

  boolean isEmpty() {
    return registrations.isEmpty();
  }

  void emit(E event) throws Exception {
    for (Registration<E> registration : registrations) {
      if (!registration.once() || forget(registration)) {
        registration.listener().accept(event);
      }
    }
  }

  /** Takes it out before it is called; false if an emission inside of this one has done so. */
  private boolean forget(Registration<E> registration) {
    List<Registration<E>> fewer = new ArrayList<>(registrations);
    boolean wasThere = fewer.remove(registration);
    if (wasThere) {
      become(fewer);
    }
    return wasThere;
  }

  private void become(List<Registration<E>> fewer) {
    registrations = fewer;
    if (fewer.isEmpty()) {
      lastIsGone.run();
    }
  }
}
