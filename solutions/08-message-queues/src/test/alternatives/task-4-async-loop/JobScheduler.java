package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.*;

import dayone.runtime.async.*;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.*;
import java.util.function.*;

/** Each job is an async function with a loop; an AbortController ends its waits. */
public final class JobScheduler {
  private final EventLoop loop;
  private final TimersPromises timers;
  private final Consumer<Throwable> onError;
  private final AbortController closing = new AbortController();
  private final Set<Promise<?>> runs = new HashSet<>();

  public JobScheduler(EventLoop loop, Consumer<Throwable> onError) {
    this.loop = loop;
    this.timers = new TimersPromises(loop);
    this.onError = onError;
  }

  public Runnable after(long millis, Supplier<? extends Promise<?>> job) {
    return begin(signal -> {
      waitUntil(loop.now() + millis, signal);
      run(job);
    });
  }

  public Runnable every(long period, Supplier<? extends Promise<?>> job) {
    return begin(signal -> {
      long start = loop.now();
      for (long n = 1; ; n = Math.floorDiv(loop.now() - start, period) + 1) {
        waitUntil(start + n * period, signal);
        run(job);
      }
    });
  }

  private interface Body {
    void call(AbortSignal signal) throws Exception;
  }

  private Runnable begin(Body body) {
    if (closing.signal().isAborted()) throw new IllegalStateException("closed");
    AbortController own = new AbortController();
    AbortSignal signal = AbortSignal.any(List.of(own.signal(), closing.signal()));
    async(() -> body.call(signal)).catchError(aborted -> null);
    return own::abort;
  }

  private void waitUntil(long due, AbortSignal signal) throws Exception {
    while (loop.now() < due) {
      signal.throwIfAborted();
      await(timers.setTimeout(Math.min(due - loop.now(), 2_000_000_000), "", signal));
    }
  }

  private void run(Supplier<? extends Promise<?>> job) throws Exception {
    Promise<Void> run =
        async(() -> {
          try {
            await(job.get());
          } catch (Exception error) {
            onError.accept(error);
          }
        });
    runs.add(run);
    await(run);
    runs.remove(run);
  }

  public Promise<Void> close() {
    closing.abort();
    return async(() -> {
      for (Promise<?> run : List.copyOf(runs)) await(run);
    });
  }
}
