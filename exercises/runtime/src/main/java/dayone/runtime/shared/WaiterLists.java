package dayone.runtime.shared;

import dayone.runtime.loop.EventLoop;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The lines of those who wait for an element of one buffer: one line for each byte offset, first
 * come first served.
 *
 * <p>A notification cannot be lost: whether the element still holds the expected value is asked
 * with the lock held, after the waiter has been counted; and {@link #notify} looks at the count
 * only after what the program stored. One of the two sees the other. So to notify where nobody
 * waits costs a fence and no lock.
 *
 * @see <a href="https://tc39.es/ecma262/2023/#sec-waiterlist-objects">ECMAScript: WaiterList
 *     Objects</a>
 */
final class WaiterLists {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Long, ArrayDeque<Waiter>> lines = new HashMap<>();

  private final ConcurrentHashMap<EventLoop, AsyncWaiters> asyncByLoop = new ConcurrentHashMap<>();

  /** Those in all lines, and those about to look whether to stand there. Written with the lock. */
  private volatile int count;

  /** A thread that is blocked meanwhile. */
  private final class BlockedThread implements Waiter {

    private final Condition turn = lock.newCondition();
    private boolean notified;

    @Override
    public void notified() {
      notified = true;
      turn.signal();
    }
  }

  /**
   * Blocks the thread.
   *
   * @param isExpected whether the element holds the expected value
   * @param nanos for how long at most
   * @throws InterruptedException if the thread is interrupted before or while it waits
   */
  WaitResult block(long at, BooleanSupplier isExpected, long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      BlockedThread waiter = new BlockedThread();
      if (!enter(at, isExpected, waiter)) {
        return WaitResult.NOT_EQUAL;
      }
      try {
        long left = nanos;
        while (!waiter.notified && left > 0) {
          left = waiter.turn.awaitNanos(left);
        }
      } finally {
        // After an interrupt as well. One that was notified has left the line already.
        if (!waiter.notified) {
          leave(at, waiter);
        }
      }
      return waiter.notified ? WaitResult.OK : WaitResult.TIMED_OUT;
    } finally {
      lock.unlock();
    }
  }

  /** The promises of {@code loop}, whose thread is the caller. */
  AsyncWaiters of(EventLoop loop) {
    return asyncByLoop.computeIfAbsent(loop, key -> new AsyncWaiters(this, asyncByLoop, key));
  }

  /** Lets {@code waiter} stand in line, unless the element holds something else. */
  boolean add(long at, BooleanSupplier isExpected, Waiter waiter) {
    lock.lock();
    try {
      return enter(at, isExpected, waiter);
    } finally {
      lock.unlock();
    }
  }

  /** Takes {@code waiter} out of its line; false if it was notified before. */
  boolean remove(long at, Waiter waiter) {
    lock.lock();
    try {
      return leave(at, waiter);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Wakes those who have waited longest.
   *
   * @return how many there were, {@code most} at most
   */
  int notify(long at, int most) {
    VarHandle.fullFence();
    if (count == 0) {
      return 0;
    }
    lock.lock();
    try {
      ArrayDeque<Waiter> line = lines.get(at);
      int woken = 0;
      while (line != null && woken < most && !line.isEmpty()) {
        line.remove().notified();
        woken++;
      }
      left(at, line, woken);
      return woken;
    } finally {
      lock.unlock();
    }
  }

  /** How many stand in all lines. */
  int size() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  private boolean enter(long at, BooleanSupplier isExpected, Waiter waiter) {
    countBy(1);
    if (!isExpected.getAsBoolean()) {
      countBy(-1);
      return false;
    }
    lines.computeIfAbsent(at, offset -> new ArrayDeque<>()).add(waiter);
    return true;
  }

  private boolean leave(long at, Waiter waiter) {
    ArrayDeque<Waiter> line = lines.get(at);
    boolean stoodThere = line != null && line.remove(waiter);
    left(at, line, stoodThere ? 1 : 0);
    return stoodThere;
  }

  private void left(long at, @Nullable ArrayDeque<Waiter> line, int leavers) {
    countBy(-leavers);
    if (line != null && line.isEmpty()) {
      lines.remove(at);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // Only ever with the lock held.
  private void countBy(int difference) {
    count += difference;
  }

  /** Milliseconds as Node takes them: NaN and infinity are for ever, negative is not at all. */
  static long nanos(double millis) {
    if (Double.isNaN(millis)) {
      return Long.MAX_VALUE;
    }
    // The cast saturates.
    return (long) (Math.max(0, millis) * TimeUnit.MILLISECONDS.toNanos(1));
  }
}
