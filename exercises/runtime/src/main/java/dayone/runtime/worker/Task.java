package dayone.runtime.worker;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link WorkerPool} runs on one of its threads: a static method of your own, such as {@code
 * Primes::count}. It gets a clone of its argument and its result is cloned; it must hold nothing
 * itself, so a lambda may not capture a variable.
 *
 * @param <A> the type of its argument
 * @param <R> the type of its result
 */
@FunctionalInterface
public interface Task<A extends @Nullable Object, R extends @Nullable Object> {

  /** Runs on a thread of the pool. What it throws rejects the promise of the task. */
  R run(A argument) throws Exception;
}
