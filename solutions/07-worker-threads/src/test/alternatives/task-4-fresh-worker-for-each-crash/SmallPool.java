package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.Worker;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Maps from worker to job; replaced at the error already, with the exit as a fallback. */
public final class SmallPool {

  private final EventLoop loop;
  private final Worker.Program program;
  private final Set<Worker> all = new HashSet<>();
  private final Queue<Worker> free = new ArrayDeque<>();
  private final Map<Worker, Resolvers<Object>> busy = new HashMap<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Queue<Resolvers<Void>> drains = new ArrayDeque<>();
  private boolean closed;
  private boolean closing;

  public SmallPool(EventLoop loop, Worker.Program program, int size) {
    this.loop = loop;
    this.program = program;
    for (int i = 0; i < size; i++) {
      add();
    }
  }

  private void add() {
    Worker worker = new Worker(loop, program);
    worker.onMessage(answer -> end(worker, answer, null));
    worker.onError(error -> gone(worker, error));
    worker.onExit(
        code -> gone(worker, new IllegalStateException("Worker stopped with exit code " + code)));
    all.add(worker);
    free.add(worker);
  }

  private void gone(Worker worker, Throwable why) {
    if (closing || !all.remove(worker)) {
      return;
    }
    free.remove(worker);
    add();
    end(worker, null, why);
  }

  private void end(Worker worker, Object answer, Throwable why) {
    Resolvers<Object> job = busy.remove(worker);
    if (job != null && why != null) {
      job.reject(why);
    } else if (job != null) {
      job.resolve(answer);
      free.add(worker);
    }
    next();
  }

  private void next() {
    while (!free.isEmpty() && !waiting.isEmpty()) {
      waiting.remove().run();
    }
    while (busy.isEmpty() && waiting.isEmpty() && !drains.isEmpty()) {
      drains.remove().resolve(null);
    }
  }

  public Promise<Object> run(Object data) {
    if (closed) {
      return Promise.reject(new IllegalStateException("This pool is closed"));
    }
    return new Promise<>(resolvers -> {
      Resolvers<Object> job = Promise.withResolvers();
      resolvers.resolve(job.promise());
      waiting.add(() -> {
        Worker worker = free.remove();
        try {
          worker.postMessage(data);
          busy.put(worker, job);
        } catch (RuntimeException notCloneable) {
          free.add(worker);
          job.reject(notCloneable);
        }
      });
      next();
    });
  }

  public Promise<Void> drain() {
    Resolvers<Void> drain = Promise.withResolvers();
    drains.add(drain);
    next();
    return drain.promise();
  }

  public Promise<Void> close() {
    closed = true;
    return drain()
        .thenCompose(drained -> {
          closing = true;
          return Promises.all(all.stream().map(Worker::terminate).toList());
        })
        .then(codes -> null);
  }

  public int size() {
    return all.size();
  }
}
