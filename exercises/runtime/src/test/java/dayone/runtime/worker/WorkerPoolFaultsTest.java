package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dayone.runtime.async.AbortController;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Settlement;
import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a pool does when tasks and workers go wrong, and how it ends. */
@Timeout(60)
final class WorkerPoolFaultsTest {

  private static final String NAME = "pool of the faults test";

  private final EventLoop loop = EventLoop.create();
  private final List<Object> output = new ArrayList<>();
  private final Int32Array gate = Int32Array.ofLength(2);

  private WorkerPool pool(int threads) {
    return new WorkerPool(loop, options().threads(threads));
  }

  private static WorkerPoolOptions options() {
    return new WorkerPoolOptions().name(NAME).terminationGrace(Duration.ofSeconds(30));
  }

  @AfterEach
  void noThreadOfThePoolIsLeft() {
    await().until(() -> poolThreads() == 0);
  }

  private static long poolThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains(NAME))
        .count();
  }

  // ---- tasks

  static int square(int number) {
    return number * number;
  }

  static int fail(int number) {
    throw new IllegalStateException("task " + number + " failed");
  }

  static int exit(int code, WorkerContext worker) throws Exception {
    worker.process().exit(code);
    return 0;
  }

  /** Says that it runs, then blocks for ever. */
  static int block(Int32Array gate) {
    Atomics.add(gate, 1, 1);
    Atomics.notify(gate, 1);
    Atomics.wait(gate, 0, 0);
    return 1;
  }

  /** Computes for ever, asking now and then whether it should end. */
  static int compute(int number, WorkerContext worker) {
    while (!worker.isTerminated()) {
      Thread.onSpinWait();
    }
    return number;
  }

  /** Leaves a timer behind that throws when the task has long ended. */
  static int leaveBomb(int number, WorkerContext worker) {
    worker
        .loop()
        .setTimeout(
            () -> {
              throw new IllegalStateException("bomb");
            },
            1);
    return number;
  }

  static Promise<Integer> never(int number, WorkerContext worker) {
    return new Promise<>(resolvers -> {});
  }

  private <R> void logs(String name, Promise<R> promise) {
    promise
        .thenAccept(value -> output.add(name + ": " + value))
        .catchError(error -> {
          output.add(
              name
                  + ": "
                  + (error instanceof WorkerPoolException known
                      ? known.code()
                      : error.getMessage()));
          return null;
        });
  }

  private void untilBlocked(int tasks) {
    int running;
    while ((running = Atomics.load(gate, 1)) < tasks) {
      Atomics.wait(gate, 1, running);
    }
  }

  // ---- faults

  @Test
  void aTaskThatThrowsRejectsItsPromiseAndTheWorkerGoesOn() {
    loop.run(() -> {
      WorkerPool pool = pool(1);
      logs("first", pool.run(WorkerPoolFaultsTest::fail, 1));
      logs("second", pool.run(WorkerPoolFaultsTest::square, 2));
      pool.drain().then(() -> assertThat(pool.statistics().threads()).isOne());
    });

    assertThat(output).containsExactly("first: task 1 failed", "second: 4");
  }

  @Test
  void aWorkerThatExitsFailsOnlyItsOwnTaskAndIsReplaced() {
    loop.run(() -> {
      WorkerPool pool = pool(1);
      logs("before", pool.run(WorkerPoolFaultsTest::square, 1));
      logs("exits", pool.run(WorkerPoolFaultsTest::exit, 3));
      logs("after", pool.run(WorkerPoolFaultsTest::square, 2));
      pool.run(WorkerPoolFaultsTest::exit, 3)
          .catchError(error -> {
            output.add(error.getMessage());
            assertThat(pool.statistics().cancelled()).isEqualTo(2);
            return 0;
          });
      logs("last", pool.run(WorkerPoolFaultsTest::square, 3));
    });

    assertThat(output)
        .hasSize(5)
        .startsWith("before: 1", "exits: WORKER_EXITED", "after: 4")
        .endsWith("last: 9");
    assertThat(output.get(3).toString())
        .contains(NAME, "ended with exit code 3 while the task ran");
  }

  @Test
  void anErrorThatBelongsToNoTaskIsToldToThePool() {
    loop.run(() -> {
      WorkerPool pool = pool(1);
      var alive = loop.openHandle("test");
      pool.onError(error -> {
        output.add("error: " + error.getMessage());
        logs("after", pool.run(WorkerPoolFaultsTest::square, 2));
        alive.close(() -> {});
      });
      logs("task", pool.run(WorkerPoolFaultsTest::leaveBomb, 1));
    });

    assertThat(output).containsExactly("task: 1", "error: bomb", "after: 4");
  }

  @Test
  void aTaskThatRunsForTooLongLosesItsWorker() {
    loop.run(() -> {
      WorkerPool pool = pool(1);
      TaskOptions limited = new TaskOptions().timeout(Duration.ofMillis(5));
      logs("computes", pool.run(WorkerPoolFaultsTest::compute, 1, limited));
      logs("blocks", pool.run(WorkerPoolFaultsTest::block, gate, limited));
      logs("waits", pool.runAsync(WorkerPoolFaultsTest::never, 1, limited));
      logs("next", pool.run(WorkerPoolFaultsTest::square, 3));
    });

    assertThat(output)
        .containsExactly("computes: TIMEOUT", "blocks: TIMEOUT", "waits: TIMEOUT", "next: 9");
  }

  /** Java cannot stop such a thread: the pool gives it up and goes on with another. */
  @Test
  void aTaskThatDoesNotListenToItsEndIsGivenUp() {
    loop.run(() -> {
      WorkerPool pool =
          new WorkerPool(loop, options().threads(1).terminationGrace(Duration.ofMillis(1)));
      logs(
          "deaf",
          pool.run(
              WorkerPoolFaultsTest::spin, gate, new TaskOptions().timeout(Duration.ofMillis(1))));
      logs("next", pool.run(WorkerPoolFaultsTest::square, 3));
      pool.close().then(() -> output.add("closed"));
    });
    try {
      // Not at once: with so little grace, the thread of the second task may be given up as well.
      await().until(() -> poolThreads() == 1);
    } finally {
      Atomics.store(gate, 0, 1);
    }

    assertThat(output).containsExactly("deaf: TIMEOUT", "next: 9", "closed");
  }

  static int spin(Int32Array gate) {
    while (Atomics.load(gate, 0) == 0) {
      Thread.onSpinWait();
    }
    return 1;
  }

  @Test
  void aTaskInTimeIsNotTimedOut() {
    loop.run(() ->
        logs(
            "task",
            pool(1)
                .run(
                    WorkerPoolFaultsTest::square,
                    5,
                    new TaskOptions().timeout(Duration.ofHours(1)))));

    assertThat(output).containsExactly("task: 25");
    assertThat(loop.leftovers()).noneMatch(left -> left.startsWith("setTimeout"));
  }

  @Test
  void aRunningTaskThatIsCancelledLosesItsWorkerAndTheOthersGoOn() {
    loop.run(() -> {
      WorkerPool pool = pool(2);
      AbortController controller = new AbortController();
      logs(
          "cancelled",
          pool.run(
              WorkerPoolFaultsTest::block, gate, new TaskOptions().signal(controller.signal())));
      untilBlocked(1);
      logs("before", pool.run(WorkerPoolFaultsTest::square, 2));
      loop.setImmediate(controller::abort);
      pool.drain().then(() -> logs("after", pool.run(WorkerPoolFaultsTest::square, 3)));
    });

    assertThat(output)
        .containsExactlyInAnyOrder(
            "cancelled: This operation was aborted", "before: 4", "after: 9");
  }

  @Test
  void aWorkerThatIsTerminatedTakesItsOtherAsyncTasksWithIt() {
    loop.run(() -> {
      WorkerPool pool = new WorkerPool(loop, options().threads(1).concurrentTasksPerWorker(2));
      logs("neighbour", pool.runAsync(WorkerPoolFaultsTest::never, 1));
      logs("exits", pool.run(WorkerPoolFaultsTest::exit, 0));
      logs("waits", pool.run(WorkerPoolFaultsTest::square, 2));
    });

    assertThat(output)
        .containsExactlyInAnyOrder("neighbour: WORKER_EXITED", "exits: WORKER_EXITED", "waits: 4");
  }

  /** Many tasks, of which some throw, some exit and some are cancelled: each is settled once. */
  @Test
  void everyTaskIsSettledWhateverBecomesOfTheWorkers() {
    int count = 2_000;
    loop.run(() -> {
      WorkerPool pool = pool(3);
      List<Promise<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        AbortController controller = new AbortController();
        TaskOptions options = new TaskOptions().signal(controller.signal()).priority(i % 3);
        tasks.add(
            i % 100 == 7
                ? pool.run(WorkerPoolFaultsTest::exit, i, options)
                : i % 10 == 3
                    ? pool.run(WorkerPoolFaultsTest::fail, i, options)
                    : pool.run(WorkerPoolFaultsTest::square, i, options));
        if (i % 50 == 11) {
          loop.setImmediate(controller::abort);
        }
      }
      Promises.allSettled(tasks)
          .thenAccept(all -> {
            for (int i = 0; i < count; i++) {
              if (all.get(i) instanceof Settlement.Fulfilled<Integer>(Integer value)) {
                assertThat(value).isEqualTo(i * i);
              } else {
                assertThat(i % 100 == 7 || i % 10 == 3 || i % 50 == 11).isTrue();
              }
            }
            output.add(all.size());
          });
    });

    assertThat(output).containsExactly(count);
  }

  // ---- the end

  @Test
  void closeLetsAllTasksEndAndTakesNoMore() {
    loop.run(() -> {
      WorkerPool pool = pool(2);
      for (int i = 0; i < 1_000; i++) {
        pool.run(WorkerPoolFaultsTest::square, i).thenAccept(output::add);
      }
      pool.close()
          .then(() -> {
            assertThat(poolThreads()).isZero();
            output.add("closed");
          });
      logs("late", pool.run(WorkerPoolFaultsTest::square, 2));
    });

    assertThat(output).hasSize(1_002).startsWith("late: CLOSED").endsWith("closed");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void destroyEndsWhatRunsAndWhatWaits() {
    loop.run(() -> {
      WorkerPool pool = pool(2);
      for (int i = 0; i < 2; i++) {
        logs("running", pool.run(WorkerPoolFaultsTest::block, gate));
      }
      logs("waiting", pool.run(WorkerPoolFaultsTest::square, 1));
      untilBlocked(2);
      pool.destroy()
          .then(() -> {
            assertThat(poolThreads()).isZero();
            output.add("destroyed");
          });
    });

    assertThat(output)
        .containsExactlyInAnyOrder(
            "running: DESTROYED", "running: DESTROYED", "waiting: DESTROYED", "destroyed")
        .endsWith("destroyed");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void aPoolIsClosedOnceAndDestroyedWhileItCloses() {
    loop.run(() -> {
      WorkerPool pool = pool(1);
      logs("running", pool.run(WorkerPoolFaultsTest::block, gate));
      pool.close().then(() -> output.add("closed"));
      untilBlocked(1);
      pool.destroy().then(() -> output.add("destroyed"));
      pool.drain().then(pool::close).then(() -> output.add("drained"));
    });

    assertThat(output)
        .containsExactlyInAnyOrder("running: DESTROYED", "closed", "destroyed", "drained");
  }

  @Test
  void aLoopThatEndsTakesTheWorkersOfItsPoolAlong() {
    loop.run(() -> {
      WorkerPool pool = pool(2);
      pool.run(WorkerPoolFaultsTest::block, gate);
      untilBlocked(1);
      loop.process().exit(0);
    });

    assertThat(output).isEmpty();
  }
}
