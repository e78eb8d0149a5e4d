package dayone.runtime.net;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of one event, with the rules of {@code EventEmitter}: called in the order of their
 * registration, in the emitter's own stack frame; one that comes or goes meanwhile counts from the
 * next emission on.
 *
 * <p>An array that is replaced and never changed: emitting allocates nothing, which for {@code
 * data} is the point of having this besides {@code EventEmitter}.
 */
final class Listeners<T extends @Nullable Object> {

  /**
   * @param key what the program registered; {@code listener} may be a wrapper around it
   */
  private record Registration<T extends @Nullable Object>(
      Object key, Effect<T> listener, boolean once) {}

  private static final Registration<?>[] NONE = {};

  private Registration<T>[] registrations = none();

  @SuppressWarnings("unchecked") // An empty array holds nothing of a wrong type.
  private static <T extends @Nullable Object> Registration<T>[] none() {
    return (Registration<T>[]) NONE;
  }

  boolean isEmpty() {
    return registrations.length == 0;
  }

  void add(Effect<T> listener, boolean once) {
    add(new Registration<>(listener, listener, once));
  }

  void add(Callback listener, boolean once) {
    add(new Registration<T>(listener, value -> listener.call(), once));
  }

  private void add(Registration<T> registration) {
    int length = registrations.length;
    registrations = java.util.Arrays.copyOf(registrations, length + 1);
    registrations[length] = registration;
  }

  /** Removes the latest registration of {@code key}, if there is one. */
  void remove(Object key) {
    for (int i = registrations.length - 1; i >= 0; i--) {
      if (registrations[i].key().equals(key)) {
        removeAt(i);
        return;
      }
    }
  }

  private void removeAt(int index) {
    Registration<T>[] fewer = java.util.Arrays.copyOf(registrations, registrations.length - 1);
    System.arraycopy(registrations, index + 1, fewer, index, fewer.length - index);
    registrations = fewer;
  }

  /**
   * Calls the listeners.
   *
   * @return whether there was one
   * @throws Exception what a listener threw; those behind it are not called
   */
  boolean emit(T value) throws Exception {
    Registration<T>[] snapshot = registrations;
    for (Registration<T> registration : snapshot) {
      if (!registration.once() || forget(registration)) {
        registration.listener().accept(value);
      }
    }
    return snapshot.length > 0;
  }

  /** An error that nobody listens to is thrown, as any emitter of Node does. */
  static void emitError(Listeners<Throwable> listeners, Throwable error) throws Exception {
    if (listeners.emit(error)) {
      return;
    }
    if (error instanceof Error fatal) {
      throw fatal;
    }
    throw error instanceof Exception exception ? exception : new IllegalStateException(error);
  }

  /** Takes it out before it is called; false if an emission inside of this one has done so. */
  private boolean forget(Registration<T> registration) {
    for (int i = 0; i < registrations.length; i++) {
      if (registrations[i].equals(registration)) {
        removeAt(i);
        return true;
      }
    }
    return false;
  }
}
