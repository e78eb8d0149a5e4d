package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Task 2: a heap of the jobs that wait, and a number of those that do not. */
public final class PriorityJobQueue {

  /** Waits for its turn. The number keeps the order of {@code add}, which a heap does not. */
  private record Waiting(int priority, long number, Runnable begin) {}

  private final int concurrency;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt(Waiting::priority).thenComparingLong(Waiting::number));
  private final List<Resolvers<@Nullable Void>> whenIdle = new ArrayList<>();
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
      // Counted before it is called: it may add jobs itself.
      running++;
      waiting.remove().begin().run();
    }
  }

  private <T> void begin(Supplier<Promise<T>> job, Resolvers<T> result) {
    // Inside of async a job that throws becomes a promise like one that is rejected.
    Promise<T> outcome = async(() -> await(job.get()));
    outcome.<@Nullable Object>then(
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
      for (Resolvers<@Nullable Void> each : whenIdle) {
        each.resolve(null);
      }
      whenIdle.clear();
    }
  }

  public int running() {
    return running;
  }

  public int waiting() {
    return waiting.size();
  }

  public Promise<@Nullable Void> onIdle() {
    if (running == 0) {
      return Promise.resolve();
    }
    Resolvers<@Nullable Void> idle = Promise.withResolvers();
    whenIdle.add(idle);
    return idle.promise();
  }
}
