package dayone.topics.workerthreads;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.Worker;

/** Task 1: one worker for one job, as a promise. */
public final class RunWorker {

  /**
   * Starts a worker with {@code program} for one job.
   *
   * <p>The promise is settled once, by what comes first: it is fulfilled with the worker's first
   * message; it is rejected with its error, or, if it exits without a message, whatever its code,
   * with an IllegalStateException "Worker stopped with exit code N". Data that cannot be cloned
   * rejects the promise, too: the method itself throws nothing.
   *
   * @param data what the program finds as its workerData; may be null
   */
  public static Promise<Object> runWorker(EventLoop loop, Worker.Program program, Object data) {
    throw new Todo("Task 1: start a worker and settle the promise by what it tells");
  }

  private RunWorker() {}
}
