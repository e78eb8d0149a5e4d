package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Task 4: each job has one timer, which is set for a moment and not for a distance. */
public final class JobScheduler {

  /** setTimeout takes a longer delay for 1 ms. */
  private static final long LONGEST_DELAY = Integer.MAX_VALUE;

  private final EventLoop loop;
  private final Consumer<Throwable> onError;
  private final Set<Scheduled> scheduled = new LinkedHashSet<>();
  private final List<Resolvers<@Nullable Void>> whenQuiet = new ArrayList<>();
  private int underWay;
  private boolean closed;

  public JobScheduler(EventLoop loop, Consumer<Throwable> onError) {
    this.loop = loop;
    this.onError = onError;
  }

  public Runnable after(long millis, Supplier<? extends Promise<?>> job) {
    return schedule(millis, false, job);
  }

  public Runnable every(long period, Supplier<? extends Promise<?>> job) {
    return schedule(period, true, job);
  }

  private Runnable schedule(long millis, boolean repeats, Supplier<? extends Promise<?>> job) {
    if (closed) {
      throw new IllegalStateException("The scheduler is closed: it takes no more jobs.");
    }
    Scheduled added = new Scheduled(loop.now(), millis, repeats, job);
    scheduled.add(added);
    added.setTimer();
    return added::cancel;
  }

  public Promise<@Nullable Void> close() {
    closed = true;
    List.copyOf(scheduled).forEach(Scheduled::cancel);
    if (underWay == 0) {
      return Promise.resolve();
    }
    Resolvers<@Nullable Void> quiet = Promise.withResolvers();
    whenQuiet.add(quiet);
    return quiet.promise();
  }

  private final class Scheduled {
    private final long start;
    private final long millis;
    private final boolean repeats;
    private final Supplier<? extends Promise<?>> job;
    private long due;
    private @Nullable Timeout timer;

    Scheduled(long start, long millis, boolean repeats, Supplier<? extends Promise<?>> job) {
      this.start = start;
      this.millis = millis;
      this.repeats = repeats;
      this.job = job;
      due = start + millis;
    }

    void setTimer() {
      timer = loop.setTimeout(this::fire, (int) Math.min(due - loop.now(), LONGEST_DELAY));
    }

    void cancel() {
      scheduled.remove(this);
      loop.clearTimeout(timer);
    }

    private void fire() {
      if (loop.now() < due) {
        // It was too far away for one timer.
        setTimer();
        return;
      }
      if (!repeats) {
        scheduled.remove(this);
      }
      underWay++;
      async(() -> await(job.get()))
          .<@Nullable Object>then(
              value -> {
                ended();
                return null;
              },
              error -> {
                onError.accept(error);
                ended();
                return null;
              });
    }

    private void ended() {
      underWay--;
      if (scheduled.contains(this)) {
        // The next point of the grid, from where it began: no lateness adds up.
        due = start + ((loop.now() - start) / millis + 1) * millis;
        setTimer();
      }
      if (underWay == 0) {
        for (Resolvers<@Nullable Void> each : whenQuiet) {
          each.resolve(null);
        }
        whenQuiet.clear();
      }
    }
  }
}
