package dayone.topics.asyncgenerators;

import static org.awaitility.Awaitility.await;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;

/**
 * Asks for garbage collections until one has surely happened. A value that nobody holds has gone
 * then, one that somebody holds has not; how long it took says nothing.
 */
final class Garbage {

  /** The JVM's, not the student's: nobody's code can make a collection fail to come. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Garbage() {}

  /**
   * When this returns, all references to garbage have been cleared, and those of them that have a
   * queue are in it. The references of a collection are queued in a batch, in no order; so behind
   * the second batch the first is known to be complete.
   */
  static void collect() {
    collectOnce();
    collectOnce();
  }

  private static void collectOnce() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    Reference<Object> sentinel = new WeakReference<>(new Object(), queue);
    await("a garbage collection")
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(PATIENCE)
        .until(() -> {
          System.gc();
          return sentinel.get() == null && queue.poll() != null;
        });
  }
}
