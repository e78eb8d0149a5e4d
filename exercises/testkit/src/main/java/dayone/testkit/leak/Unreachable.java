package dayone.testkit.leak;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Asks the garbage collector. */
public final class Unreachable {

  /**
   * The collector may take an object only at its second visit, if that was touched while the first
   * one was under way.
   */
  private static final int COLLECTIONS = 3;

  /** A limit for a JVM that does not collect when it is asked to; no test comes near it. */
  private static final Duration HANGS = Duration.ofSeconds(60);

  private Unreachable() {}

  /** Whether nothing but weak references leads to the object any more. Takes some collections. */
  public static boolean is(Reference<?> reference) {
    for (int i = 0; i < COLLECTIONS && !reference.refersTo(null); i++) {
      collect();
    }
    return reference.refersTo(null);
  }

  /** Returns when the collector has found an object that nobody holds. */
  private static void collect() {
    WeakReference<Object> canary = new WeakReference<>(new Object());
    Awaitility.await("the garbage collector")
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(HANGS)
        .until(() -> {
          System.gc();
          return canary.refersTo(null);
        });
  }
}
