package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.*;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.DoubleSupplier;

/** All waits are computed when the queue is made. */
public final class RetryingQueue {
  private final EventLoop loop;
  private final List<Long> waits = new ArrayList<>();
  private final double jitter;
  private final DoubleSupplier random;
  private final Deque<Map.Entry<DeadLetter, Job<?>>> dead = new ArrayDeque<>();

  public RetryingQueue(EventLoop loop, RetryPolicy policy, DoubleSupplier random) {
    this.loop = loop;
    this.jitter = policy.jitter();
    this.random = random;
    for (long wait = policy.firstWait(); waits.size() < policy.attempts() - 1; wait *= 2) {
      wait = Math.min(wait, policy.longestWait());
      waits.add(wait);
    }
  }

  public <T> Promise<T> add(String name, Job<T> job) {
    return async(() -> {
      Iterator<Long> left = waits.iterator();
      int attempt = 0;
      while (true) {
        attempt++;
        Exception failure;
        try {
          return await(job.run(attempt));
        } catch (PermanentException error) {
          failure = error;
        } catch (Exception error) {
          if (left.hasNext()) {
            long wait = left.next();
            await(
                new TimersPromises(loop)
                    .setTimeout(wait - jitter * random.getAsDouble() * wait, 0));
            continue;
          }
          failure = error;
        }
        dead.add(Map.entry(new DeadLetter(name, attempt, failure), job));
        throw failure;
      }
    });
  }

  public List<DeadLetter> deadLetters() {
    List<DeadLetter> letters = new ArrayList<>();
    dead.forEach(each -> letters.add(each.getKey()));
    return Collections.unmodifiableList(letters);
  }

  public void redrive() {
    // As many as there are now: one that dies at once comes back to the end.
    for (int left = dead.size(); left > 0; left--) {
      Map.Entry<DeadLetter, Job<?>> each = dead.remove();
      add(each.getKey().name(), each.getValue()).then(value -> 0, error -> 0);
    }
  }
}
