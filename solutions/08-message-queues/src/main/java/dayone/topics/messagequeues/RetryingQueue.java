package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Task 3: one loop around the attempts of a job, and one list. */
public final class RetryingQueue {

  /** The letter, and what it takes to try again. */
  private record Dead(DeadLetter letter, Job<?> job) {}

  private final TimersPromises timers;
  private final RetryPolicy policy;
  private final DoubleSupplier random;
  private List<Dead> dead = new ArrayList<>();

  public RetryingQueue(EventLoop loop, RetryPolicy policy, DoubleSupplier random) {
    timers = new TimersPromises(loop);
    this.policy = policy;
    this.random = random;
  }

  public <T> Promise<T> add(String name, Job<T> job) {
    return async(() -> attempts(name, job));
  }

  private <T> T attempts(String name, Job<T> job) throws Exception {
    // Doubled step by step: a power of two would leave the range of a long one day.
    long wait = policy.firstWait();
    for (int attempt = 1; ; attempt++) {
      try {
        return await(job.run(attempt));
      } catch (Exception error) {
        if (attempt == policy.attempts() || error instanceof PermanentException) {
          dead.add(new Dead(new DeadLetter(name, attempt, error), job));
          throw error;
        }
      }
      await(timers.setTimeout(wait - wait * policy.jitter() * random.getAsDouble(), wait));
      wait = Math.min(2 * wait, policy.longestWait());
    }
  }

  public List<DeadLetter> deadLetters() {
    return dead.stream().map(Dead::letter).toList();
  }

  public void redrive() {
    List<Dead> again = dead;
    dead = new ArrayList<>();
    for (Dead each : again) {
      // Whoever added the job has had an answer; the list is the answer to this one.
      add(each.letter().name(), each.job()).<@Nullable Object>then(value -> null, error -> null);
    }
  }
}
