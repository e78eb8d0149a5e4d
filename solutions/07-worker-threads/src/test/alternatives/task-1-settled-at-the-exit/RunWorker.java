package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerOptions;
import java.util.Optional;

/** Remembers what came first and settles when the worker is gone, so that none is left then. */
public final class RunWorker {

  public static Promise<Object> runWorker(EventLoop loop, Worker.Program program, Object data) {
    return new Promise<>(resolvers -> {
      Object[] first = new Object[1];
      boolean[] any = new boolean[1];
      Worker worker = new Worker(loop, program, new WorkerOptions().workerData(data));
      worker.onMessage(message -> {
        if (!any[0]) {
          any[0] = true;
          first[0] = Optional.ofNullable(message);
        }
      });
      worker.onError(error -> {
        if (!any[0]) {
          any[0] = true;
          first[0] = error;
        }
      });
      worker.onExit(code -> {
        if (first[0] instanceof Optional<?> message) {
          resolvers.resolve(message.orElse(null));
        } else if (first[0] instanceof Throwable error) {
          resolvers.reject(error);
        } else {
          resolvers.reject(new IllegalStateException("Worker stopped with exit code " + code));
        }
      });
    });
  }

  private RunWorker() {}
}
