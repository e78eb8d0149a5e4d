package dayone.runtime.async;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Microtasks;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A value that a callback finds again in every callback it schedules. Belongs to the thread of its
 * loop.
 *
 * @param <T> the type of the value
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/async_context.html#class-asynclocalstorage">Node:
 *     AsyncLocalStorage</a>
 */
public final class AsyncLocalStorage<T> {

  /** The value here, or null if there is none. */
  @SuppressWarnings("unchecked") // Only values of type T are ever stored under this key.
  public @Nullable T getStore() {
    return (T) context().get(this);
  }

  /** Calls {@code body} with {@code store} as the value, also in whatever it schedules. */
  @SuppressWarnings("ReferenceEquality") // Whether it is this very object, as Node asks.
  public <R extends @Nullable Object> R run(T store, Callable<R> body) throws Exception {
    // Node opens nothing if the value is there already; so an enterWith in the body outlives it.
    return getStore() == store ? body.call() : context().with(this, store, body);
  }

  /** Calls {@code body}, which returns nothing. */
  public void run(T store, Callback body) throws Exception {
    run(
        store,
        () -> {
          body.call();
          return Boolean.TRUE;
        });
  }

  /** Makes {@code store} the value for the rest of this callback and what it schedules. */
  public void enterWith(T store) {
    context().set(this, store);
  }

  /** Calls {@code body} without any value. */
  public <R extends @Nullable Object> R exit(Callable<R> body) throws Exception {
    return context().without(this, body);
  }

  private static AsyncContext context() {
    return Microtasks.current().context();
  }
}
