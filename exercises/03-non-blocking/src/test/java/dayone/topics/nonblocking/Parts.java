package dayone.topics.nonblocking;

import dayone.runtime.loop.ActiveResource;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.worker.WorkerContext;
import dayone.testkit.TeachingError;
import dayone.topics.nonblocking.PooledSum.Range;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Parts of a sum that tell the test what was asked of them. A task may hold nothing, so they find
 * the test's notes in a static field; each test begins with {@link #begin}.
 */
final class Parts {

  /** Far above what any machine needs; only a part that nobody lets go on waits so long. */
  private static final long HANG_SECONDS = 25;

  /** The message of the part that fails. */
  static final String FAILURE = "one of the numbers is not to be had";

  private static final String WORKER_THREADS = "worker ";

  private static volatile Parts now = new Parts();

  private final Queue<Range> begun = new ConcurrentLinkedQueue<>();
  private final Queue<Range> ended = new ConcurrentLinkedQueue<>();
  private final Queue<String> threads = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean fails = new AtomicBoolean(true);
  private final CountDownLatch gate = new CountDownLatch(1);

  private Parts() {}

  /** Fresh notes, and a gate that is closed. */
  static Parts begin() {
    now = new Parts();
    return now;
  }

  // ---- on the workers

  /** The sum of the numbers of {@code range}. */
  static long numbers(Range range, WorkerContext worker) {
    now.note(range);
    long sum = 0;
    for (long number = range.from(); number < range.to(); number++) {
      sum += number;
    }
    return sum;
  }

  /** How many numbers {@code range} has, as large as it may be. */
  static long length(Range range, WorkerContext worker) {
    now.note(range);
    return range.to() - range.from();
  }

  /** Waits for the gate. */
  static long gated(Range range, WorkerContext worker) throws Exception {
    Parts notes = now;
    notes.note(range);
    return notes.pass(range);
  }

  /** The part that is begun first fails, all others wait for the gate. */
  static long failingFirst(Range range, WorkerContext worker) throws Exception {
    Parts notes = now;
    notes.note(range);
    if (notes.fails.getAndSet(false)) {
      throw new IllegalStateException(FAILURE);
    }
    return notes.pass(range);
  }

  private void note(Range range) {
    String thread = Thread.currentThread().getName();
    threads.add(thread);
    if (!thread.startsWith(WORKER_THREADS)) {
      // Or it would wait here for a gate that only this thread can open.
      throw new TeachingError(
          "The part from " + range.from() + " was computed on the thread \"" + thread + "\".",
          "What is given to a worker pool runs on its workers; the loop only hands it out.");
    }
    begun.add(range);
  }

  private long pass(Range range) throws InterruptedException {
    if (!gate.await(HANG_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The test has not opened the gate: its loop was blocked.");
    }
    ended.add(range);
    return range.to() - range.from();
  }

  // ---- on the loop

  void openGate() {
    gate.countDown();
  }

  /** The parts that were begun, in the order of their numbers. */
  List<Range> begun() {
    return begun.stream().sorted(Comparator.comparingLong(Range::from)).toList();
  }

  /** How many parts have passed the gate. A worker that is terminated leaves before it. */
  int passed() {
    return ended.size();
  }

  /** All that was computed was computed by workers. */
  void requireOnWorkers() {
    for (String thread : threads) {
      if (!thread.startsWith(WORKER_THREADS)) {
        throw new TeachingError(
            "A part was computed on the thread \"" + thread + "\".",
            "What is given to a worker pool runs on its workers; the loop only hands it out.");
      }
    }
  }

  /** What is open on {@code loop} just now, such as a pool and its workers. */
  static List<String> openHandles(EventLoop loop) {
    return loop.activeResources().stream()
        .filter(resource -> resource.type() == ActiveResource.Type.HANDLE)
        .map(ActiveResource::description)
        .toList();
  }
}
