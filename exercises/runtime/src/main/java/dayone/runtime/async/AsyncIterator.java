package dayone.runtime.async;

import dayone.runtime.promise.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Gives promises of values, one by one: what {@code Symbol.asyncIterator} returns.
 *
 * @param <T> the type of the values
 */
public interface AsyncIterator<T extends @Nullable Object> {

  /** A promise of the next value, or of the end. */
  Promise<IteratorResult<T>> next();

  /**
   * {@code return()}: nobody will ask for more; whatever is open behind this can be closed.
   *
   * @return when it is closed; or null, as the default does, if there is nothing to close. Then
   *     nobody waits, not even for a microtask: so it is with an iterator that lacks the method.
   */
  default @Nullable Promise<IteratorResult<T>> finish() {
    return null;
  }
}
