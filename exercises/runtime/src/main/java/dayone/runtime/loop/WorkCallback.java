package dayone.runtime.loop;

import org.jspecify.annotations.Nullable;

/**
 * Receives what became of a request of the thread pool: Node's {@code (error, result)}.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface WorkCallback<T extends @Nullable Object> {

  /**
   * Runs on the loop's thread, in the poll phase.
   *
   * @param error what the work threw, or null
   * @param result what the work returned; null if it threw
   */
  void call(@Nullable Throwable error, @Nullable T result) throws Exception;
}
