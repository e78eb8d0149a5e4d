package dayone.topics.express;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A computation that takes as long as the test wants. It is static since workers take no task that
 * holds anything; each test begins with {@link #reset}.
 */
final class SlowDigest {

  /** Far longer than a test needs, and shorter than it may hang. */
  private static final int SECONDS = 20;

  private static volatile Thread loopThread;
  private static volatile CountDownLatch gate = new CountDownLatch(0);
  private static volatile boolean ranOnTheLoop;
  private static final AtomicInteger COMPUTED = new AtomicInteger();
  private static final AtomicInteger RUNNING = new AtomicInteger();

  /** Call this on the loop's thread. The gate is open. */
  static void reset() {
    loopThread = Thread.currentThread();
    gate = new CountDownLatch(0);
    ranOnTheLoop = false;
    COMPUTED.set(0);
  }

  /** From now on computations wait at the gate. */
  static void shut() {
    gate = new CountDownLatch(1);
  }

  /** Lets all computations end. */
  static void open() {
    gate.countDown();
  }

  static boolean ranOnTheLoop() {
    return ranOnTheLoop;
  }

  /** How many computations have begun. */
  static int computed() {
    return COMPUTED.get();
  }

  /** How many computations are under way. */
  static int running() {
    return RUNNING.get();
  }

  /** The text backwards. It fails for a text that begins with "fail". */
  static String of(String text) throws InterruptedException {
    COMPUTED.incrementAndGet();
    RUNNING.incrementAndGet();
    try {
      if (Thread.currentThread() == loopThread) {
        // To wait here would be to wait for ever: nobody could open the gate.
        ranOnTheLoop = true;
      } else if (!gate.await(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody has opened the gate");
      }
      if (text.startsWith("fail")) {
        throw new IllegalStateException("secret of the digest");
      }
      return new StringBuilder(text).reverse().toString();
    } finally {
      RUNNING.decrementAndGet();
    }
  }

  private SlowDigest() {}
}
