package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerOptions;
import java.util.List;

/** A race of three promises, one for each event. */
public final class RunWorker {

  public static Promise<Object> runWorker(EventLoop loop, Worker.Program program, Object data) {
    Resolvers<Object> message = Promise.withResolvers();
    Resolvers<Object> error = Promise.withResolvers();
    Resolvers<Object> exit = Promise.withResolvers();
    try {
      Worker worker = new Worker(loop, program, new WorkerOptions().workerData(data));
      worker.onceMessage(message::resolve);
      worker.onError(error::reject);
      worker.onExit(
          code -> exit.reject(new IllegalStateException("Worker stopped with exit code " + code)));
    } catch (RuntimeException notCloneable) {
      return Promise.reject(notCloneable);
    }
    return Promises.race(List.of(message.promise(), error.promise(), exit.promise()));
  }

  private RunWorker() {}
}
