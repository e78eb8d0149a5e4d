package dayone.topics.messagequeues;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.DoubleSupplier;

/** then, and a method that calls itself for the next attempt. */
public final class RetryingQueue {
  private final EventLoop loop;
  private final RetryPolicy policy;
  private final DoubleSupplier random;
  private final List<DeadLetter> letters = new ArrayList<>();
  private final List<Runnable> again = new ArrayList<>();

  public RetryingQueue(EventLoop loop, RetryPolicy policy, DoubleSupplier random) {
    this.loop = loop;
    this.policy = policy;
    this.random = random;
  }

  public <T> Promise<T> add(String name, Job<T> job) {
    return attempt(name, job, 1);
  }

  private <T> Promise<T> attempt(String name, Job<T> job, int attempt) {
    return started(job, attempt)
        .catchCompose(error -> {
          if (attempt >= policy.attempts() || error instanceof PermanentException) {
            letters.add(new DeadLetter(name, attempt, error));
            again.add(() -> add(name, job).catchError(died -> null));
            return Promise.reject(error);
          }
          return new Promise<T>(result ->
              loop.setTimeout(
                  () -> result.resolveWith(attempt(name, job, attempt + 1)), wait(attempt)));
        });
  }

  private static <T> Promise<T> started(Job<T> job, int attempt) {
    try {
      return job.run(attempt);
    } catch (Throwable error) {
      return Promise.reject(error);
    }
  }

  private double wait(int failures) {
    double wait = Math.min(policy.longestWait(), policy.firstWait() * Math.pow(2, failures - 1));
    return wait * (1 - policy.jitter() * random.getAsDouble());
  }

  public List<DeadLetter> deadLetters() {
    return List.copyOf(letters);
  }

  public void redrive() {
    List<Runnable> all = List.copyOf(again);
    again.clear();
    letters.clear();
    all.forEach(Runnable::run);
  }
}
