package dayone.runtime.promise;

import org.jspecify.annotations.Nullable;

/**
 * What became of a promise: an entry of {@link Promises#allSettled}.
 *
 * @param <T> the type of the value
 */
public sealed interface Settlement<T extends @Nullable Object> {

  /** It was fulfilled. */
  record Fulfilled<T extends @Nullable Object>(T value) implements Settlement<T> {}

  /** It was rejected. */
  record Rejected<T extends @Nullable Object>(Throwable reason) implements Settlement<T> {}
}
