package dayone.runtime.promise;

import org.jspecify.annotations.Nullable;

/**
 * Whoever waits for a promise without making another of it: the door through which {@code await} is
 * built. One of the two is called, once.
 *
 * @param <T> the type of the promise's value
 */
public interface Awaiter<T extends @Nullable Object> {

  /** The promise has this value. What this throws is an uncaught exception. */
  void fulfilled(T value) throws Exception;

  /** The promise was rejected. What this throws is an uncaught exception. */
  void rejected(Throwable reason) throws Exception;
}
