package dayone.runtime.worker;

import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Handle;
import dayone.runtime.microtask.Callback;
import dayone.runtime.time.SystemClock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * Where the owner of a pool and its workers meet: tasks go one way, reports the other.
 *
 * <p>No wake-up is lost: a worker says that it is idle and then looks into the queue once more; the
 * owner queues a task and then looks for idle workers. One of the two sees the other.
 *
 * <p>And not many are made: while one worker is being woken no other is. When it has found its task
 * and there are more, it wakes the next. So a burst of tiny tasks, which one worker is done with
 * before another is awake, does not cost a wake-up for each; this is how Go wakes its threads, too.
 */
final class PoolExchange {

  private static final int CHUNK = 1024;

  private final PoolQueue queue = new PoolQueue();

  /** Real time, whatever the loops' clocks: work on threads takes real time. */
  private final SystemClock clock = new SystemClock();

  private final AtomicInteger idle = new AtomicInteger();
  private final AtomicBoolean searching = new AtomicBoolean();
  private final List<PoolMember> members = new CopyOnWriteArrayList<>();
  private final MessagePassingQueue<PoolReport> reports =
      new MpscUnboundedAtomicArrayQueue<>(CHUNK);
  private final AsyncHandle async;
  private final boolean oneSearches;

  /**
   * @param oneSearches whether one idle worker at a time is woken
   * @param onReport is called in a callback of {@code loop} for each report, which it has to take
   */
  PoolExchange(EventLoop loop, String name, boolean oneSearches, Callback onReport) {
    this.oneSearches = oneSearches;
    async = loop.openAsync(name, () -> reports.isEmpty() ? null : onReport);
  }

  /** The tasks that wait. */
  PoolQueue queue() {
    return queue;
  }

  /** How many workers have found nothing to do. */
  AtomicInteger idle() {
    return idle;
  }

  /** Those who may be woken. */
  List<PoolMember> members() {
    return members;
  }

  /** Any thread: a task waits, so somebody who is idle has to search, if nobody does. */
  void wakeOne() {
    while (idle.get() > 0 && maySearch()) {
      for (PoolMember member : members) {
        if (member.wakeIfIdle()) {
          return;
        }
      }
      searching.set(false);
      if (queue.isEmpty()) {
        return;
      }
      // All had woken by themselves. Somebody may have become idle since, and seen nothing yet of a
      // task whose owner saw us search.
    }
  }

  /**
   * A worker with several tasks may be busy with one of them when it is woken for another: then all
   * who are idle are woken, one for each task.
   */
  private boolean maySearch() {
    return !oneSearches || searching.compareAndSet(false, true);
  }

  /** Whoever searched has found something, or nothing, or does not search any more. */
  void searchEnded() {
    searching.set(false);
  }

  /** For measuring. Any thread. */
  long nanos() {
    return clock.nanos();
  }

  /** A worker has something to tell. */
  void report(PoolReport report) {
    reports.offer(report);
    async.send();
  }

  // ---- the owner's

  @Nullable PoolReport nextReport() {
    return reports.poll();
  }

  /** Keeps the owner's loop alive while tasks are pending. */
  Handle handle() {
    return async.handle();
  }
}
