package dayone.runtime.worker;

import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Handle;
import dayone.runtime.microtask.Callback;
import dayone.runtime.time.SystemClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * Where the owner of a pool and its workers meet: tasks go one way, reports the other.
 *
 * <p>No wake-up is lost: a worker says that it is idle and then looks into the queue once more; the
 * owner queues a task and then looks for idle workers. One of the two sees the other.
 */
final class PoolExchange {

  private static final int CHUNK = 1024;

  private final PoolQueue queue = new PoolQueue();

  /** Real time, whatever the loops' clocks: work on threads takes real time. */
  private final SystemClock clock = new SystemClock();

  private final AtomicInteger idle = new AtomicInteger();
  private final MessagePassingQueue<PoolReport> reports =
      new MpscUnboundedAtomicArrayQueue<>(CHUNK);
  private final AsyncHandle async;

  /**
   * @param settle is called in a callback of {@code loop} while there are reports
   */
  PoolExchange(EventLoop loop, String name, Callback settle) {
    async = loop.openAsync(name, () -> reports.isEmpty() ? null : settle);
  }

  /** The tasks that wait. */
  PoolQueue queue() {
    return queue;
  }

  /** How many workers have found nothing to do. */
  AtomicInteger idle() {
    return idle;
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
