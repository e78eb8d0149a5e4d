package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.*;

import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.Supplier;

/** Workers: each takes a job after the other, and goes home when there is none. */
public final class PriorityJobQueue {
  private record Key(int priority, int number) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return priority != other.priority
          ? Integer.compare(priority, other.priority)
          : Integer.compare(number, other.number);
    }
  }

  private final int workers;
  private final TreeMap<Key, Supplier<Promise<?>>> jobs = new TreeMap<>();
  private int added;
  private int atWork;
  private Resolvers<Void> idle = null;

  public PriorityJobQueue(int concurrency) {
    if (concurrency < 1) throw new IllegalArgumentException("At least 1: " + concurrency);
    workers = concurrency;
  }

  public <T> Promise<T> add(int priority, Supplier<Promise<T>> job) {
    Resolvers<T> result = Promise.withResolvers();
    jobs.put(
        new Key(priority, added++),
        () -> {
          Promise<T> outcome;
          try {
            outcome = job.get();
          } catch (RuntimeException | Error error) {
            outcome = Promise.reject(error);
          }
          result.resolveWith(outcome);
          return outcome;
        });
    if (atWork < workers) {
      atWork++;
      async(this::work);
    }
    return result.promise();
  }

  private Object work() throws Exception {
    while (!jobs.isEmpty()) {
      try {
        await(jobs.pollFirstEntry().getValue().get());
      } catch (Exception failed) {
        // Whoever added the job knows.
      }
    }
    atWork--;
    if (atWork == 0 && idle != null) {
      idle.resolve(null);
      idle = null;
    }
    return null;
  }

  public int running() {
    return atWork;
  }

  public int waiting() {
    return jobs.size();
  }

  public Promise<Void> onIdle() {
    if (atWork == 0) return Promise.resolve();
    idle = idle == null ? Promise.withResolvers() : idle;
    return idle.promise();
  }
}
