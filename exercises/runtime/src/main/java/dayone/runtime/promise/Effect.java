package dayone.runtime.promise;

import org.jspecify.annotations.Nullable;

/**
 * Something done with a value for its effect; what it throws rejects the promise made from it.
 *
 * @param <T> what it takes
 */
@FunctionalInterface
public interface Effect<T extends @Nullable Object> {

  /** Does it. */
  void accept(T value) throws Exception;
}
