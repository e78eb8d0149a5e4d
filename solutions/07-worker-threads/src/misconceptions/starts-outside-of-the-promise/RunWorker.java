package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerOptions;
import org.jspecify.annotations.Nullable;

/** Task 1: one worker for one job, as a promise. */
public final class RunWorker {

  /** The first of message, error and exit decides; a promise ignores whatever comes later. */
  public static Promise<@Nullable Object> runWorker(
      EventLoop loop, Worker.Program program, @Nullable Object data) {
    Worker worker = new Worker(loop, program, new WorkerOptions().workerData(data));
    return new Promise<>(resolvers -> {
      worker.onMessage(resolvers::resolve);
      worker.onError(resolvers::reject);
      worker.onExit(code ->
          // Also for 0: a worker that said nothing will not say anything any more.
          resolvers.reject(new IllegalStateException("Worker stopped with exit code " + code)));
    });
  }

  private RunWorker() {}
}
