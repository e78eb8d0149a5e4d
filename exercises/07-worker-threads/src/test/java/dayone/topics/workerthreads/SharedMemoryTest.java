package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.shared.Int32Array;
import dayone.runtime.shared.SharedBuffer;
import dayone.runtime.worker.Worker;
import dayone.runtime.worker.WorkerContext;
import dayone.runtime.worker.WorkerOptions;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest
final class SharedMemoryTest {

  private static final int WORKERS = 3;
  private static final int ROUNDS = 50;
  private static final int INCREMENTS = 20_000;
  private static final int ACTIONS = 1_000;
  private static final int KEPT_EACH = 50;

  /**
   * How often a worker came to the beginning of a round. Nobody begins one before all are there, so
   * that they really come between each other; once could be missed on a busy machine.
   */
  private static final AtomicInteger arrivals = new AtomicInteger();

  @SuppressWarnings("ThreadPriorityCheck") // There may be fewer cores than workers.
  private static void inRounds(int times, Callable<?> action) throws Exception {
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        arrivals.incrementAndGet();
        while (arrivals.get() < round * WORKERS) {
          Thread.yield();
        }
        for (int i = 0; i < times; i++) {
          action.call();
        }
      }
    } finally {
      // Also of one that fails: the others must not wait for it.
      arrivals.addAndGet(WORKERS * ROUNDS);
    }
  }

  static void counts(WorkerContext worker) throws Exception {
    SharedCounter counter = new SharedCounter(worker.workerData());
    inRounds(INCREMENTS, counter::increment);
  }

  /**
   * Bytes 0 to 3 are the lock, 4 to 7 a number that only the lock protects. Now and then the lock
   * is kept for a while: else the others rarely come while it is taken, and whether a lock that
   * wakes too few is found would be a matter of chance.
   */
  @SuppressWarnings("ThreadPriorityCheck") // There may be fewer cores than workers.
  static void addsUnderTheLock(WorkerContext worker) throws Exception {
    SharedBuffer memory = worker.workerData();
    SharedLock lock = new SharedLock(memory);
    Int32Array number = new Int32Array(memory, 4, 1);
    inRounds(
        ACTIONS,
        () ->
            lock.withLock(() -> {
              int before = number.get(0);
              if (before % KEPT_EACH == 0) {
                Thread.yield();
              }
              number.set(0, before + 1);
              return null;
            }));
  }

  /** An error of one of them fails the test, as there is no listener for it. */
  private static void onAllWorkers(EventLoop loop, Worker.Program program, SharedBuffer memory) {
    arrivals.set(0);
    loop.run(() -> {
      for (int i = 0; i < WORKERS; i++) {
        new Worker(loop, program, new WorkerOptions().workerData(memory));
      }
    });
  }

  @Test
  @Points(3)
  @Hint("Read, add, write: what if another worker reads between your reading and your writing?")
  void noIncrementIsLost(EventLoop loop) {
    SharedBuffer memory = new SharedBuffer(4);
    // So that an increment that is still to do is reported as such, and not as a worker's error.
    new SharedCounter(memory).increment();

    onAllWorkers(loop, SharedMemoryTest::counts, memory);

    assertThat(new SharedCounter(memory).value())
        .as("the counter after 3 workers have raised it 1,000,000 times each, and we once")
        .isEqualTo(WORKERS * ROUNDS * INCREMENTS + 1);
  }

  @Test
  @Points(3)
  @Hint("Who wakes a worker that sleeps? Look at the lock again after every waking.")
  void oneWorkerAtATimeHasTheLock(EventLoop loop) throws Exception {
    SharedBuffer memory = new SharedBuffer(8);
    new SharedLock(memory).withLock(() -> "so that what is to do is reported as such");

    onAllWorkers(loop, SharedMemoryTest::addsUnderTheLock, memory);

    assertThat(new Int32Array(memory, 4, 1).get(0))
        .as("a number that 3 workers have raised 50,000 times each under the lock")
        .isEqualTo(WORKERS * ROUNDS * ACTIONS);
  }
}
