package dayone.runtime.promise;

import org.jspecify.annotations.Nullable;

/**
 * Something that is no promise of ours but can be waited for like one. A promise that is resolved
 * with it calls {@link #then} in a microtask of its own, never at once.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Thenable<T extends @Nullable Object> {

  /** Calls one method of {@code resolvers} when it is settled; what it throws rejects. */
  void then(Resolvers<T> resolvers) throws Exception;
}
