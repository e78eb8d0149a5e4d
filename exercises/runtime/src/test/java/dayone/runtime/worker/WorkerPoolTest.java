package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;
import dayone.runtime.time.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a pool does while nobody dies. */
@Timeout(60)
final class WorkerPoolTest {

  private final EventLoop loop = EventLoop.create();
  private final List<Object> output = new ArrayList<>();
  private final Gate gate = new Gate();

  private WorkerPool pool(int threads) {
    return new WorkerPool(loop, new WorkerPoolOptions().threads(threads));
  }

  // ---- tasks

  static int square(int number) {
    return number * number;
  }

  static String threadName(Object ignored) {
    return Thread.currentThread().getName();
  }

  static List<Integer> append(List<Integer> list) {
    list.add(4);
    return list;
  }

  static Promise<String> later(String text, WorkerContext worker) {
    return new TimersPromises(worker.loop()).setTimeout(1, text);
  }

  record Arrival(Int32Array counter, int others) {}

  /** Comes back when all have come: which needs that many tasks under way at once. */
  static Promise<Integer> meet(Arrival arrival, WorkerContext worker) {
    int arrived = Atomics.add(arrival.counter(), 0, 1) + 1;
    Promise<Integer> met = poll(arrival, worker);
    return met.then(ignored -> arrived);
  }

  private static Promise<Integer> poll(Arrival arrival, WorkerContext worker) {
    return Atomics.load(arrival.counter(), 0) >= arrival.others()
        ? Promise.resolve(0)
        : new TimersPromises(worker.loop())
            .setTimeout(1, 0)
            .thenCompose(ignored -> poll(arrival, worker));
  }

  // ---- results

  @Test
  void aTaskRunsOnAWorkerAndItsPromiseOnTheLoop() {
    Thread main = Thread.currentThread();
    loop.run(() -> {
      WorkerPool pool = pool(1);
      pool.run(WorkerPoolTest::square, 7)
          .thenAccept(result -> {
            output.add(result);
            assertThat(Thread.currentThread()).isSameAs(main);
          });
      pool.run(WorkerPoolTest::threadName, null).thenAccept(output::add);
    });

    assertThat(output).containsExactly(49, "worker 1 (pool 1)");
  }

  @Test
  void argumentAndResultAreClones() {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
    loop.run(() -> pool(1).run(WorkerPoolTest::append, list).thenAccept(output::add));

    assertThat(output).containsExactly(List.of(1, 2, 3, 4));
    assertThat(list).containsExactly(1, 2, 3);
  }

  @Test
  void aTaskMayReturnAPromiseOfItsWorkersLoop() {
    loop.run(() -> {
      WorkerPool pool = pool(1);
      pool.runAsync(WorkerPoolTest::later, "later").thenAccept(output::add);
      pool.run(WorkerPoolTest::square, 2).thenAccept(output::add);
    });

    assertThat(output).containsExactly("later", 4);
  }

  @Test
  void severalAsyncTasksShareAWorkerIfAllowed() {
    Int32Array counter = Int32Array.ofLength(1);
    loop.run(() -> {
      WorkerPool pool =
          new WorkerPool(loop, new WorkerPoolOptions().threads(1).concurrentTasksPerWorker(3));
      for (int i = 0; i < 3; i++) {
        pool.runAsync(WorkerPoolTest::meet, new Arrival(counter, 3)).thenAccept(output::add);
      }
    });

    assertThat(output).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void severalWorkersRunAtOnce() {
    Int32Array counter = Int32Array.ofLength(1);
    loop.run(() -> {
      WorkerPool pool = pool(3);
      for (int i = 0; i < 3; i++) {
        pool.runAsync(WorkerPoolTest::meet, new Arrival(counter, 3)).thenAccept(output::add);
      }
    });

    assertThat(output).containsExactlyInAnyOrder(1, 2, 3);
  }

  /** Both sides under pressure: every number comes back, once. */
  @Test
  void noneOfManyTasksIsLostOrDoubled() {
    int count = 100_000;
    Int32Array runs = Int32Array.ofLength(count);
    loop.run(() -> {
      WorkerPool pool = pool(3);
      List<Promise<Integer>> results = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        results.add(pool.run(WorkerPoolTest::markRun, new Mark(runs, i)));
      }
      Promises.all(results)
          .thenAccept(all -> {
            assertThat(all).isEqualTo(IntStream.range(0, count).boxed().toList());
            assertThat(pool.statistics().completed()).isEqualTo(count);
            output.add("all");
          });
    });

    assertThat(output).containsExactly("all");
    assertThat(runs.toArray()).containsOnly(1);
  }

  record Mark(Int32Array runs, int number) {}

  static int markRun(Mark mark) {
    Atomics.add(mark.runs(), mark.number(), 1);
    return mark.number();
  }

  /** One at a time, so that worker and loop sleep before each: a lost wake-up would hang here. */
  @Test
  void sleepersAreWokenByEachTask() {
    loop.run(() -> {
      WorkerPool pool = pool(2);
      oneAfterAnother(pool, 3_000);
    });

    assertThat(output).containsExactly("done");
  }

  private void oneAfterAnother(WorkerPool pool, int left) {
    if (left == 0) {
      output.add("done");
    } else {
      pool.run(WorkerPoolTest::square, left).thenAccept(result -> oneAfterAnother(pool, left - 1));
    }
  }

  @Test
  void idleWorkersDoNotKeepTheLoopAlive() {
    loop.run(() -> pool(2));

    assertThat(output).isEmpty();
  }

  @Test
  void aVirtualClockStandsStillWhileATaskRuns() {
    EventLoop virtual = EventLoop.builder().clock(new VirtualClock()).build();
    virtual.run(() -> {
      WorkerPool pool = new WorkerPool(virtual, new WorkerPoolOptions().threads(1));
      virtual.setTimeout(() -> output.add("an hour later"), 3_600_000);
      pool.run(Gate::pass, gate.state).thenAccept(result -> output.add(virtual.now()));
      virtual.setImmediate(gate::open);
    });

    assertThat(output).containsExactly(0L, "an hour later");
  }

  // ---- refused

  @Test
  void whatCannotBeClonedRejectsThePromise() {
    loop.run(() -> {
      WorkerPool pool = pool(1);
      pool.run((Object value) -> value, (Object) Thread.currentThread())
          .catchError(error -> output.add(error.getMessage()));
      pool.run((Object value) -> (Object) Thread.currentThread(), null)
          .catchError(error -> output.add(error.getMessage()));
    });

    assertThat(output).hasSize(2);
    assertThat(output.get(0).toString()).startsWith("argument could not be cloned");
    assertThat(output.get(1).toString()).startsWith("result could not be cloned");
  }

  @Test
  void aTaskMustHoldNothing() {
    loop.run(() -> {
      int captured = output.size();
      pool(1)
          .run((Integer number) -> number + captured, 1)
          .catchError(error -> {
            output.add(error.getMessage());
            return 0;
          });
    });

    assertThat(output.getFirst().toString())
        .contains("captures an object of the type int", "pool.run(MyTask::run, argument)");
  }

  @Test
  void aFullQueueRefusesAndTellsWhenThereIsRoom() {
    loop.run(() -> {
      WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(1).maxQueue(2));
      pool.onDrain(() -> output.add("drain"));
      assertThat(pool.needsDrain()).isFalse();
      for (int i = 0; i < 3; i++) {
        pool.run(Gate::pass, gate.state).thenAccept(output::add);
        assertThat(pool.needsDrain()).isTrue();
      }
      pool.run(Gate::pass, gate.state)
          .catchError(error -> {
            output.add(((WorkerPoolException) error).code());
            gate.open();
            return 0;
          });
    });

    assertThat(output)
        .startsWith(WorkerPoolException.Code.QUEUE_FULL)
        .containsExactlyInAnyOrder(WorkerPoolException.Code.QUEUE_FULL, 1, 1, 1, "drain");
  }

  @Test
  void optionsThatMakeNoPoolAreRefused() {
    WorkerPoolOptions options = new WorkerPoolOptions();

    assertThatThrownBy(() -> options.threads(0)).hasMessageContaining("at least one thread");
    assertThatThrownBy(() -> options.threads(3, 2)).hasMessageContaining("3 to 2");
    assertThatThrownBy(() -> options.maxQueue(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> options.concurrentTasksPerWorker(0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> options.idleTimeout(Duration.ofMillis(-1)))
        .hasMessageContaining("idle");
    assertThatThrownBy(() -> new TaskOptions().timeout(Duration.ZERO))
        .hasMessageContaining("millisecond");
  }

  // ---- order

  @Test
  void theMostUrgentTaskIsNextAndEqualOnesKeepTheirOrder() {
    loop.run(() -> {
      WorkerPool pool = pool(1);
      // Before all others, whenever the worker begins to look.
      pool.run(Gate::pass, gate.state, new TaskOptions().priority(Integer.MAX_VALUE));
      int[] priorities = {0, 5, -3, 5, 0, 9, -3};
      for (int i = 0; i < priorities.length; i++) {
        String name = priorities[i] + "#" + i;
        pool.run((String text) -> text, name, new TaskOptions().priority(priorities[i]))
            .thenAccept(output::add);
      }
      gate.open();
    });

    assertThat(output).containsExactly("9#5", "5#1", "5#3", "0#0", "0#4", "-3#2", "-3#6");
  }

  // ---- cancelling what waits

  @Test
  void aTaskThatIsCancelledInTheQueueNeverRuns() {
    Int32Array runs = Int32Array.ofLength(1);
    loop.run(() -> {
      WorkerPool pool = pool(1);
      AbortController controller = new AbortController();
      pool.run(Gate::pass, gate.state).thenAccept(output::add);
      pool.run(
              WorkerPoolTest::markRun,
              new Mark(runs, 0),
              new TaskOptions().signal(controller.signal()))
          .catchError(error -> {
            output.add(error.getClass().getSimpleName());
            gate.open();
            return 0;
          });
      pool.run(WorkerPoolTest::square, 3).thenAccept(output::add);
      controller.abort();
      await().pollInSameThread().until(() -> pool.statistics().running() == 1);
      assertThat(pool.statistics().queueSize()).isOne();
    });

    assertThat(output).containsExactly("AbortError", 1, 9);
    assertThat(runs.get(0)).isZero();
  }

  @Test
  void aSignalThatWasAbortedBeforeRefusesTheTask() {
    loop.run(() ->
        pool(1)
            .run(
                WorkerPoolTest::square,
                1,
                new TaskOptions().signal(AbortSignal.aborted(new IllegalStateException("no"))))
            .catchError(error -> {
              output.add(error.getMessage());
              return 0;
            }));

    assertThat(output).containsExactly("no");
  }
}
