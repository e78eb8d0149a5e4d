package dayone.topics.messagequeues;

import dayone.runtime.loop.*;
import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.*;

/** One timer, set for whatever is due first. */
public final class JobScheduler {
  private final class Entry {
    final long start = loop.now();
    final long millis;
    final boolean repeats;
    final Supplier<? extends Promise<?>> job;
    final long number = added++;
    long due;
    boolean over;

    Entry(long millis, boolean repeats, Supplier<? extends Promise<?>> job) {
      this.millis = millis;
      this.repeats = repeats;
      this.job = job;
      due = start + millis;
    }
  }

  private final EventLoop loop;
  private final Consumer<Throwable> onError;
  private final TreeSet<Entry> entries =
      new TreeSet<>(
          Comparator.<Entry>comparingLong(each -> each.due).thenComparingLong(each -> each.number));
  private final List<Resolvers<Void>> closing = new ArrayList<>();
  private Timeout timer;
  private long added;
  private int underWay;
  private boolean closed;

  public JobScheduler(EventLoop loop, Consumer<Throwable> onError) {
    this.loop = loop;
    this.onError = onError;
  }

  public Runnable after(long millis, Supplier<? extends Promise<?>> job) {
    return add(millis, false, job);
  }

  public Runnable every(long period, Supplier<? extends Promise<?>> job) {
    return add(period, true, job);
  }

  private Runnable add(long millis, boolean repeats, Supplier<? extends Promise<?>> job) {
    if (closed) throw new IllegalStateException("closed");
    Entry entry = new Entry(millis, repeats, job);
    entries.add(entry);
    reset();
    return () -> {
      entry.over = true;
      entries.remove(entry);
      reset();
    };
  }

  private void reset() {
    loop.clearTimeout(timer);
    timer = null;
    if (!entries.isEmpty()) {
      long wait = entries.first().due - loop.now();
      timer = loop.setTimeout(this::serve, Math.clamp(wait, 1L, Integer.MAX_VALUE));
    }
  }

  private void serve() {
    while (!entries.isEmpty() && entries.first().due <= loop.now()) {
      begin(entries.pollFirst());
    }
    reset();
  }

  private void begin(Entry entry) {
    underWay++;
    Promise<?> run;
    try {
      run = entry.job.get();
    } catch (RuntimeException error) {
      run = Promise.reject(error);
    }
    run.then(
        value -> end(entry),
        error -> {
          onError.accept(error);
          return end(entry);
        });
  }

  private Object end(Entry entry) {
    underWay--;
    if (entry.repeats && !entry.over && !closed) {
      while (entry.due <= loop.now()) entry.due += entry.millis;
      entries.add(entry);
      reset();
    }
    if (underWay == 0) closing.forEach(each -> each.resolve(null));
    return null;
  }

  public Promise<Void> close() {
    closed = true;
    entries.clear();
    reset();
    Resolvers<Void> quiet = Promise.withResolvers();
    closing.add(quiet);
    if (underWay == 0) quiet.resolve(null);
    return quiet.promise();
  }
}
