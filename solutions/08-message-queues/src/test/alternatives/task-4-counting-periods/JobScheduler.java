package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.*;

import dayone.runtime.loop.*;
import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.*;

/** A map from job to timer; the number of the period is counted on. */
public final class JobScheduler {
  private final EventLoop loop;
  private final Consumer<Throwable> onError;
  private final Map<Object, Timeout> timers = new HashMap<>();
  private int busy;
  private boolean closed;
  private Resolvers<Void> quiet;

  public JobScheduler(EventLoop loop, Consumer<Throwable> onError) {
    this.loop = loop;
    this.onError = onError;
  }

  public Runnable after(long millis, Supplier<? extends Promise<?>> job) {
    Object key = key();
    at(
        key,
        loop.now() + millis,
        () -> {
          timers.remove(key);
          run(job, () -> {});
        });
    return () -> loop.clearTimeout(timers.remove(key));
  }

  public Runnable every(long period, Supplier<? extends Promise<?>> job) {
    Object key = key();
    next(key, loop.now(), 1, period, job);
    return () -> loop.clearTimeout(timers.remove(key));
  }

  private Object key() {
    if (closed) throw new IllegalStateException("The scheduler is closed.");
    return new Object();
  }

  private void next(
      Object key, long start, long n, long period, Supplier<? extends Promise<?>> job) {
    at(
        key,
        start + n * period,
        () ->
            run(
                job,
                () -> {
                  if (timers.containsKey(key)) {
                    long following = n + 1;
                    while (start + following * period <= loop.now()) following++;
                    next(key, start, following, period, job);
                  }
                }));
  }

  private void at(Object key, long due, Runnable what) {
    long wait = due - loop.now();
    timers.put(
        key,
        wait > 1_000_000_000
            ? loop.setTimeout(() -> at(key, due, what), 1_000_000_000)
            : loop.setTimeout(what::run, wait));
  }

  private void run(Supplier<? extends Promise<?>> job, Runnable then) {
    busy++;
    async(() -> await(job.get()))
        .thenAccept(value -> {})
        .catchError(error -> {
          onError.accept(error);
          return null;
        })
        .then(() -> {
          busy--;
          then.run();
          if (busy == 0 && quiet != null) quiet.resolve(null);
        });
  }

  public Promise<Void> close() {
    closed = true;
    timers.values().forEach(loop::clearTimeout);
    timers.clear();
    if (busy == 0) return Promise.resolve();
    if (quiet == null) quiet = Promise.withResolvers();
    return quiet.promise();
  }
}
