package dayone.runtime.promise;

import org.jspecify.annotations.Nullable;

/**
 * A function of the program that may throw; what it throws rejects the promise made from it.
 *
 * @param <T> what it takes
 * @param <R> what it returns
 */
@FunctionalInterface
public interface Fn<T extends @Nullable Object, R extends @Nullable Object> {

  /** Computes the result. */
  R apply(T value) throws Exception;
}
