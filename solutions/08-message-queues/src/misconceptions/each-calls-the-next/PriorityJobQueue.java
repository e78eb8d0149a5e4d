package dayone.topics.messagequeues;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/** A job that throws begins the next one from its own stack frame. */
public final class PriorityJobQueue {

  private record Waiting(int priority, long number, Runnable begin) {}

  private final int concurrency;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt(Waiting::priority).thenComparingLong(Waiting::number));
  private final List<Resolvers<Void>> whenIdle = new ArrayList<>();
  private long added;
  private int running;

  public PriorityJobQueue(int concurrency) {
    if (concurrency < 1) {
      throw new IllegalArgumentException(
          "At least 1 job must be allowed at once; " + concurrency + " is less.");
    }
    this.concurrency = concurrency;
  }

  public <T> Promise<T> add(int priority, Supplier<Promise<T>> job) {
    Resolvers<T> result = Promise.withResolvers();
    waiting.add(
        new Waiting(
            priority,
            added++,
            () -> {
              begin(job, result);
            }));
    beginNext();
    return result.promise();
  }

  private void beginNext() {
    if (running < concurrency && !waiting.isEmpty()) {
      running++;
      waiting.remove().begin().run();
    }
  }

  private <T> void begin(Supplier<Promise<T>> job, Resolvers<T> result) {
    Promise<T> outcome;
    try {
      outcome = job.get();
    } catch (RuntimeException error) {
      result.reject(error);
      ended();
      return;
    }
    outcome.then(
        value -> {
          result.resolve(value);
          ended();
          return null;
        },
        error -> {
          result.reject(error);
          ended();
          return null;
        });
  }

  private void ended() {
    running--;
    beginNext();
    if (running == 0) {
      whenIdle.forEach(each -> each.resolve(null));
      whenIdle.clear();
    }
  }

  public int running() {
    return running;
  }

  public int waiting() {
    return waiting.size();
  }

  public Promise<Void> onIdle() {
    if (running == 0) {
      return Promise.resolve();
    }
    Resolvers<Void> idle = Promise.withResolvers();
    whenIdle.add(idle);
    return idle.promise();
  }
}
