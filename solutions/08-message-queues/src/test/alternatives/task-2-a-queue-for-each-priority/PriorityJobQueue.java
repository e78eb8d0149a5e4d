package dayone.topics.messagequeues;

import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.Supplier;

/** A queue for each priority, and no coroutines. */
public final class PriorityJobQueue {
  private final int concurrency;
  private final TreeMap<Integer, ArrayDeque<Runnable>> queues = new TreeMap<>();
  private Resolvers<Void> idle;
  private int running;

  public PriorityJobQueue(int concurrency) {
    if (concurrency < 1) throw new IllegalArgumentException("At least 1: " + concurrency);
    this.concurrency = concurrency;
  }

  public <T> Promise<T> add(int priority, Supplier<Promise<T>> job) {
    return new Promise<>(result -> {
      Runnable begin =
          () -> {
            running++;
            Promise<T> outcome;
            try {
              outcome = job.get();
            } catch (Throwable error) {
              outcome = Promise.reject(error);
            }
            result.resolveWith(outcome);
            outcome.then(value -> end(), error -> end());
          };
      if (running < concurrency) {
        begin.run();
      } else {
        queues.computeIfAbsent(priority, p -> new ArrayDeque<>()).add(begin);
      }
    });
  }

  private Object end() {
    running--;
    if (!queues.isEmpty()) {
      Map.Entry<Integer, ArrayDeque<Runnable>> first = queues.firstEntry();
      Runnable begin = first.getValue().remove();
      if (first.getValue().isEmpty()) queues.remove(first.getKey());
      begin.run();
    } else if (running == 0 && idle != null) {
      idle.resolve(null);
      idle = null;
    }
    return null;
  }

  public int running() {
    return running;
  }

  public int waiting() {
    return queues.values().stream().mapToInt(Collection::size).sum();
  }

  public Promise<Void> onIdle() {
    if (running == 0) return Promise.resolve();
    if (idle == null) idle = Promise.withResolvers();
    return idle.promise();
  }
}
