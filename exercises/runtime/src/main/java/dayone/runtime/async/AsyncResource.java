package dayone.runtime.async;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.Microtasks;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the stores of every {@link AsyncLocalStorage} at the moment it is made, for callbacks
 * that the loop knows nothing of.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/async_context.html#class-asyncresource">Node:
 *     AsyncResource</a>
 */
public final class AsyncResource {

  private final AsyncContext context = Microtasks.current().context();
  private AsyncContext.@Nullable Resource resource = context.capture();

  /** Calls {@code body} with the stores of the moment this was made. */
  public <R extends @Nullable Object> R runInAsyncScope(Callable<R> body) throws Exception {
    AsyncContext.Resource outer = context.enter(resource);
    try {
      return body.call();
    } finally {
      resource = context.currentOrNull();
      context.enter(outer);
    }
  }
}
