package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerOptions;

/**
 * A flag that says whether it is settled, and a worker that is ended as soon as it has answered.
 */
public final class RunWorker {

  private final Resolvers<Object> result = Promise.withResolvers();
  private boolean settled;

  public static Promise<Object> runWorker(EventLoop loop, Worker.Program program, Object data) {
    RunWorker run = new RunWorker();
    Worker worker;
    try {
      worker = new Worker(loop, program, new WorkerOptions().workerData(data));
    } catch (RuntimeException bad) {
      run.result.reject(bad);
      return run.result.promise();
    }
    worker.onMessage(message -> {
      if (!run.settled) {
        run.settled = true;
        run.result.resolve(message);
        worker.terminate();
      }
    });
    worker.onError(run::fail);
    worker.onExit(
        code -> run.fail(new IllegalStateException("Worker stopped with exit code " + code)));
    return run.result.promise();
  }

  private void fail(Throwable why) {
    if (!settled) {
      settled = true;
      result.reject(why);
    }
  }
}
