package dayone.runtime.loop;

import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * The loop's one entrance for other threads. Any thread may {@link #put} and {@link #signal};
 * everything else is for the loop's thread.
 *
 * <p>A wake-up cannot be lost: the loop announces that it is going to sleep before it looks for the
 * last time whether there is something, and other threads look for a sleeper after they have left
 * something. One of the two sees the other. And a loop that is awake is not woken: with a selector
 * that would be a system call each. (The queue's atomic flavour: its twin needs {@code
 * sun.misc.Unsafe}, of which the JDK warns.)
 */
final class Inbox {

  private static final int CHUNK = 64;

  private final MessagePassingQueue<Request<?>> finished =
      new MpscUnboundedAtomicArrayQueue<>(CHUNK);

  // Where the loop sleeps. At most one of the two is set.
  private volatile @Nullable Thread parked;
  private volatile @Nullable Poller selecting;

  /** Something other than a request has come in since the loop last looked. */
  private volatile boolean signalled;

  void put(Request<?> request) {
    finished.offer(request);
    unpark();
  }

  /** Ends the loop's sleep, or the next one that it begins before it has looked around. */
  void signal() {
    signalled = true;
    unpark();
  }

  private void unpark() {
    Thread thread = parked;
    if (thread != null) {
      LockSupport.unpark(thread);
      return;
    }
    Poller poller = selecting;
    if (poller != null) {
      poller.wakeUp();
    }
  }

  @Nullable Request<?> poll() {
    return finished.poll();
  }

  /** Any thread: whether the loop has a reason not to sleep. */
  boolean isWoken() {
    return signalled || !finished.isEmpty();
  }

  /** The loop is about to look at everything that a signal may have been about. */
  void looksAround() {
    if (signalled) {
      signalled = false;
    }
  }

  /** Sleeps until a request is put in, whatever else there may be; perhaps less. */
  void parkForRequest() {
    parked = Thread.currentThread();
    try {
      if (finished.isEmpty()) {
        LockSupport.park(this);
      }
    } finally {
      parked = null;
    }
    refuseInterrupt();
  }

  /**
   * Sleeps until something is put in or signalled, for {@code nanos} at most; perhaps less.
   *
   * @throws IllegalStateException if the thread is interrupted
   */
  void park(long nanos) {
    parked = Thread.currentThread();
    try {
      if (!isWoken()) {
        if (nanos == Long.MAX_VALUE) {
          LockSupport.park(this);
        } else {
          LockSupport.parkNanos(this, nanos);
        }
      }
    } finally {
      parked = null;
    }
    refuseInterrupt();
  }

  /** The same in a selector: a channel that becomes ready ends the sleep as well. */
  void select(Poller poller, long nanos) {
    selecting = poller;
    try {
      poller.select(isWoken() ? 0 : nanos);
    } finally {
      selecting = null;
    }
    refuseInterrupt();
  }

  /**
   * Whoever interrupts a loop wants it to end, and sleeping again and again with the flag set would
   * burn the processor instead.
   */
  private static void refuseInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException(
          "The thread of the event loop was interrupted while the loop slept; the loop ends.");
    }
  }
}
