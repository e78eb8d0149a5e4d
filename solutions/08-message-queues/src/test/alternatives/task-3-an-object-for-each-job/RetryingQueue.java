package dayone.topics.messagequeues;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.DoubleSupplier;

/** Each job is an object that counts its attempts. */
public final class RetryingQueue {
  private final EventLoop loop;
  private final RetryPolicy policy;
  private final DoubleSupplier random;
  private final Map<Tried<?>, DeadLetter> dead = new LinkedHashMap<>();

  public RetryingQueue(EventLoop loop, RetryPolicy policy, DoubleSupplier random) {
    this.loop = loop;
    this.policy = policy;
    this.random = random;
  }

  private final class Tried<T> {
    private final String name;
    private final Job<T> job;
    private final Resolvers<T> result = Promise.withResolvers();
    private int attempts;
    private long wait = policy.firstWait();

    Tried(String name, Job<T> job) {
      this.name = name;
      this.job = job;
    }

    void tryIt() {
      attempts++;
      Promise<T> attempt;
      try {
        attempt = job.run(attempts);
      } catch (Exception error) {
        failed(error);
        return;
      }
      attempt.then(
          value -> {
            result.resolve(value);
            return "";
          },
          error -> {
            failed(error);
            return "";
          });
    }

    private void failed(Throwable error) {
      if (attempts == policy.attempts() || error instanceof PermanentException) {
        dead.put(this, new DeadLetter(name, attempts, error));
        result.reject(error);
        return;
      }
      long taken = (long) Math.ceil(wait * policy.jitter() * random.getAsDouble());
      loop.setTimeout(this::tryIt, wait - taken);
      wait = wait > policy.longestWait() / 2 ? policy.longestWait() : wait * 2;
    }
  }

  public <T> Promise<T> add(String name, Job<T> job) {
    Tried<T> tried = new Tried<>(name, job);
    tried.tryIt();
    return tried.result.promise();
  }

  public List<DeadLetter> deadLetters() {
    return new ArrayList<>(dead.values());
  }

  public void redrive() {
    List<Tried<?>> all = new ArrayList<>(dead.keySet());
    dead.clear();
    for (Tried<?> each : all) {
      Tried<?> fresh = new Tried<>(each.name, each.job);
      fresh.result.promise().catchError(error -> null);
      fresh.tryIt();
    }
  }
}
