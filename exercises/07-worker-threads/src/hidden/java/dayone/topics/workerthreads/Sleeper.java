package dayone.topics.workerthreads;

import static org.awaitility.Awaitility.await;

import dayone.testkit.TeachingError;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A thread of the test that is expected to sleep for a while. */
final class Sleeper {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Of processor time, which a busy machine does not add to. Falling asleep takes almost none. */
  private static final Duration MOST = Duration.ofMillis(500);

  /** Only for what would go on for ever. */
  private static final Duration HANGS = Duration.ofSeconds(20);

  private final Thread thread;
  private volatile @Nullable Throwable error;

  private Sleeper(Callable<?> work) {
    thread =
        new Thread(() -> {
          try {
            work.call();
          } catch (Throwable thrown) {
            error = thrown;
          }
        });
    // Whatever becomes of it, the JVM can end.
    thread.setDaemon(true);
  }

  static Sleeper start(Callable<?> work) {
    Sleeper sleeper = new Sleeper(work);
    sleeper.thread.start();
    return sleeper;
  }

  void assertSleeps(String call) {
    await().atMost(HANGS).until(() -> sleeps() || !thread.isAlive() || busy() > MOST.toNanos());
    if (error instanceof Error thrown) {
      throw thrown;
    }
    if (!thread.isAlive()) {
      throw new TeachingError(call + ": it came back, and was expected to sleep.", null);
    }
    if (!sleeps()) {
      throw new TeachingError(
          call
              + ": it was expected to sleep, and has used "
              + TimeUnit.NANOSECONDS.toMillis(busy())
              + " ms of processor time.",
          "Atomics.wait puts a thread to sleep; a loop that looks again and again keeps a core"
              + " from all others.");
    }
  }

  private boolean sleeps() {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }

  private long busy() {
    return THREADS.getThreadCpuTime(thread.threadId());
  }

  void assertEnds(String call) {
    try {
      await().atMost(HANGS).until(() -> !thread.isAlive());
    } catch (ConditionTimeoutException asleep) {
      throw new TeachingError(
          call + ": a thread that slept was never woken.",
          "Atomics.notify wakes those that sleep; whoever is not woken sleeps for ever.");
    }
  }
}
