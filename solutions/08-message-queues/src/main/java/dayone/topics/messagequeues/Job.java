package dayone.topics.messagequeues;

import dayone.runtime.promise.Promise;

/**
 * Work that may fail and be tried again.
 *
 * @param <T> what it gives in the end
 */
@FunctionalInterface
public interface Job<T> {

  /**
   * Begins one attempt. It fails if the promise is rejected, and also if this method throws.
   *
   * @param attempt 1 for the first attempt, 2 for the second, and so on
   */
  Promise<T> run(int attempt) throws Exception;
}
