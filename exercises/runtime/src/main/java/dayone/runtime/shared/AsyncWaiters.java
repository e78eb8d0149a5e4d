package dayone.runtime.shared;

import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Microtasks;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The promises with which one loop waits for elements of one buffer. Belongs to the loop's thread;
 * a notification may come from any.
 *
 * <p>As in Node they do not keep the loop alive, with or without a time-out; only one that the loop
 * has notified itself is still delivered to it. What one notification woke, and perhaps more, is
 * delivered in one visit, and so before the ticks of any of them.
 */
final class AsyncWaiters {

  /** The longest delay that a timer can have. A longer one is for ever: it is 24 days. */
  private static final double LONGEST_DELAY = Integer.MAX_VALUE;

  private final WaiterLists lists;
  private final ConcurrentHashMap<EventLoop, AsyncWaiters> byLoop;
  private final EventLoop loop;
  private final Microtasks microtasks = Microtasks.current();
  private final AsyncHandle async;
  private final Queue<WaitingPromise> notified = new ConcurrentLinkedQueue<>();
  private int waiting;

  AsyncWaiters(
      WaiterLists lists, ConcurrentHashMap<EventLoop, AsyncWaiters> byLoop, EventLoop loop) {
    this.lists = lists;
    this.byLoop = byLoop;
    this.loop = loop;
    async = loop.openAsync("Atomics.waitAsync", this::nextDelivery);
    async.handle().unref();
  }

  private final class WaitingPromise implements Waiter {

    private final Resolvers<WaitResult> resolvers = Promise.withResolvers();
    private @Nullable Timeout timer;

    @Override
    public void notified() {
      notified.add(this);
      if (microtasks.areCurrent()) {
        async.handle().ref();
      }
      async.send();
    }

    void settle(WaitResult result) {
      loop.clearTimeout(timer);
      resolvers.resolve(result);
      waiting--;
    }
  }

  AsyncWait add(long at, BooleanSupplier isExpected, double millis) {
    WaitingPromise waiter = new WaitingPromise();
    if (!lists.add(at, isExpected, waiter)) {
      closeIfNobodyWaits();
      return new AsyncWait.Decided(WaitResult.NOT_EQUAL);
    }
    waiting++;
    if (millis <= LONGEST_DELAY) {
      waiter.timer = loop.setTimeout(() -> timeOut(at, waiter), millis).unref();
    }
    return new AsyncWait.Waiting(waiter.resolvers.promise());
  }

  private void timeOut(long at, WaitingPromise waiter) {
    // Else a notification was first, and is on its way.
    if (lists.remove(at, waiter)) {
      waiter.settle(WaitResult.TIMED_OUT);
      closeIfNobodyWaits();
    }
  }

  private @Nullable Callback nextDelivery() {
    return notified.isEmpty() ? null : this::settleNotified;
  }

  private void settleNotified() {
    WaitingPromise waiter;
    while ((waiter = notified.poll()) != null) {
      waiter.settle(WaitResult.OK);
    }
    async.handle().unref();
    closeIfNobodyWaits();
  }

  private void closeIfNobodyWaits() {
    if (waiting == 0) {
      byLoop.remove(loop, this);
      async.handle().close(() -> {});
    }
  }
}
