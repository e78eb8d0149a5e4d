package dayone.runtime.promise;

import org.jspecify.annotations.Nullable;

/**
 * The function given to {@code new Promise}. It is called at once, before the constructor returns.
 *
 * @param <T> the type of the promise's value
 */
@FunctionalInterface
public interface Executor<T extends @Nullable Object> {

  /** Starts whatever shall settle the promise; what it throws rejects it. */
  void start(Resolvers<T> resolvers) throws Exception;
}
