package dayone.topics.workerthreads;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.Worker;

/**
 * Task 4: a pool of workers. Its program answers each message by one message. A worker has one job
 * at a time; jobs begin in the order in which they came.
 */
public final class SmallPool {

  /**
   * Starts {@code size} workers.
   *
   * @param size 1 or more
   */
  public SmallPool(EventLoop loop, Worker.Program program, int size) {
    throw new Todo("Task 4: start the workers");
  }

  /**
   * A job: a worker that is free gets {@code data} as a message, at once or later.
   *
   * @return a promise of the worker's answer. If the worker crashes with this job, it is rejected
   *     with the error, or with an IllegalStateException "Worker stopped with exit code N" if there
   *     was none; the job is not repeated, another worker takes the crashed one's place, and all
   *     other jobs are done as if nothing had been. Rejected also for data that cannot be cloned
   *     and, with an IllegalStateException, after {@link #close}
   */
  public Promise<Object> run(Object data) {
    throw new Todo("Task 4: give the job to a free worker, or let it wait");
  }

  /** A promise that is fulfilled when no job runs or waits, at once if there is none. */
  public Promise<Void> drain() {
    throw new Todo("Task 4: tell when nothing is left to do");
  }

  /** Takes no more jobs, drains, and ends the workers; fulfilled when all have exited. */
  public Promise<Void> close() {
    throw new Todo("Task 4: drain and end the workers");
  }

  /** How many workers there are. */
  public int size() {
    throw new Todo("Task 4: count the workers");
  }
}
