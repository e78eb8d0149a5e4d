package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.worker.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A pool that posts each job to the next worker in turn and lets the worker queue them. */
public final class SmallPool {

  private final List<Worker> workers = new ArrayList<>();
  private final List<Queue<Resolvers<Object>>> answers = new ArrayList<>();
  private Promise<?> last = Promise.resolve();
  private int next;

  public SmallPool(EventLoop loop, Worker.Program program, int size) {
    for (int i = 0; i < size; i++) {
      Worker worker = new Worker(loop, program);
      Queue<Resolvers<Object>> queue = new ArrayDeque<>();
      worker.onMessage(answer -> queue.remove().resolve(answer));
      workers.add(worker);
      answers.add(queue);
    }
  }

  public Promise<Object> run(Object data) {
    Resolvers<Object> result = Promise.withResolvers();
    workers.get(next).postMessage(data);
    answers.get(next).add(result);
    next = (next + 1) % workers.size();
    Promise<?> before = last;
    last = result.promise().thenCompose(done -> before);
    return result.promise();
  }

  public Promise<Void> drain() {
    return last.then(done -> null);
  }

  public Promise<Void> close() {
    return drain()
        .thenCompose(done -> Promises.all(workers.stream().map(Worker::terminate).toList()))
        .then(codes -> null);
  }

  public int size() {
    return workers.size();
  }
}
