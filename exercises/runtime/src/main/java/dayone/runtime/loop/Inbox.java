package dayone.runtime.loop;

import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.MessagePassingQueue;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * The loop's one entrance for other threads. Any thread may {@link #put}; everything else is for
 * the loop's thread.
 *
 * <p>A wake-up cannot be lost: the loop announces that it is going to sleep before it looks into
 * the queue for the last time, and {@code put} looks for a sleeper after it has queued. One of the
 * two sees the other. (The queue's atomic flavour: its twin needs {@code sun.misc.Unsafe}, of which
 * the JDK warns.)
 */
final class Inbox {

  private static final int CHUNK = 64;

  private final MessagePassingQueue<Request<?>> finished =
      new MpscUnboundedAtomicArrayQueue<>(CHUNK);
  private volatile @Nullable Thread sleeper;

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
    Thread thread = sleeper;
    if (thread != null) {
      LockSupport.unpark(thread);
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
    sleeper = Thread.currentThread();
    try {
      if (finished.isEmpty()) {
        LockSupport.park(this);
      }
    } finally {
      sleeper = null;
    }
    endIfInterrupted();
  }

  /**
   * Sleeps until something is put in or signalled, for {@code nanos} at most; perhaps less.
   *
   * @throws IllegalStateException if the thread is interrupted: whoever interrupts a loop wants it
   *     to end, and parking again and again with the flag set would burn the processor instead
   */
  void park(long nanos) {
    sleeper = Thread.currentThread();
    try {
      if (!isWoken()) {
        if (nanos == Long.MAX_VALUE) {
          LockSupport.park(this);
        } else {
          LockSupport.parkNanos(this, nanos);
        }
      }
    } finally {
      sleeper = null;
    }
    endIfInterrupted();
  }

  private static void endIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException(
          "The thread of the event loop was interrupted while the loop slept; the loop ends.");
    }
  }
}
