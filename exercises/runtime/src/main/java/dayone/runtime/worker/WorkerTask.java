package dayone.runtime.worker;

import org.jspecify.annotations.Nullable;

/**
 * A {@link Task} that also gets the worker that it runs on: it may use the worker's loop, and ask
 * {@link WorkerContext#isTerminated} from time to time if it computes for long.
 *
 * @param <A> the type of its argument
 * @param <R> the type of its result
 */
@FunctionalInterface
public interface WorkerTask<A extends @Nullable Object, R extends @Nullable Object> {

  /** Runs on a thread of the pool. What it throws rejects the promise of the task. */
  R run(A argument, WorkerContext worker) throws Exception;
}
