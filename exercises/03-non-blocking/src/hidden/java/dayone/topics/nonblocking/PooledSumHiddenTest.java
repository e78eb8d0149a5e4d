package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.worker.PoolStatistics;
import dayone.runtime.worker.WorkerPool;
import dayone.runtime.worker.WorkerPoolOptions;
import dayone.runtime.worker.WorkerTask;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.NonBlocking;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.nonblocking.PooledSum.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest
final class PooledSumHiddenTest {

  private static final int CASES = 40;

  /** In milliseconds. Where parts are computed is asked elsewhere; here waiting is of interest. */
  private static final int NOT_ABOUT_SPEED = 5_000;

  /**
   * So many that it makes no difference whether a worker takes one more while others are cancelled.
   */
  private static final int MANY = 40;

  private final AbortController controller = new AbortController();
  private final Parts parts = Parts.begin();

  private static WorkerPool pool(EventLoop loop, int threads) {
    return new WorkerPool(loop, new WorkerPoolOptions().threads(threads));
  }

  @Test
  @Points(2)
  @Hint(
      "Try the edges: no number, fewer numbers than parts, numbers that the parts do not divide,"
          + " five thousand million numbers. No range is empty, none overlaps, none is missing.")
  void cutsEveryCountIntoRangesOfOneLength(EventLoop loop) {
    SplittableRandom random = new SplittableRandom(1);

    for (int i = 0; i < CASES; i++) {
      Parts each = Parts.begin();
      int number = 1 + random.nextInt(8);
      long count = i < 3 ? i : i % 4 == 0 ? 5_000_000_000L + i : random.nextLong(50);
      Outcome<Long> sum =
          Outcome.running(
              loop,
              () -> {
                WorkerPool pool = pool(loop, 1);
                return PooledSum.sum(
                        pool, Parts::length, count, number, done -> {}, controller.signal())
                    .finallyCompose(pool::close);
              });
      String what = count + " numbers in " + number + " parts";
      assertThat(sum.value()).as("the sum of " + what).isEqualTo(count);
      assertPartition(each.begun(), count, number, what);
    }
  }

  private static void assertPartition(List<Range> ranges, long count, int parts, String what) {
    assertThat(ranges).as(what).hasSize((int) Math.min(parts, count));
    long next = 0;
    for (Range range : ranges) {
      assertThat(range.from()).as("where a range of " + what + " begins").isEqualTo(next);
      assertThat(range.to() - range.from())
          .as("the length of a range of " + what)
          .isBetween(count / parts, (count + parts - 1) / parts)
          .isPositive();
      next = range.to();
    }
    assertThat(next).as("where the last range of " + what + " ends").isEqualTo(count);
  }

  @Test
  @Points(2)
  @Hint(
      "How many parts does the pool know one turn after you were called? A pool with two threads"
          + " cannot use the second if you wait for one part before you hand over the next.")
  void handsOverAllPartsAtOnce(EventLoop loop) {
    int number = 6;
    int threads = 2;
    int[] known = {-1};

    Outcome<Long> sum =
        Outcome.running(
            loop,
            () -> {
              WorkerPool pool = pool(loop, threads);
              loop.setImmediate(() -> {
                PoolStatistics statistics = pool.statistics();
                known[0] = statistics.running() + statistics.queueSize();
                parts.openGate();
              });
              return PooledSum.sum(pool, Parts::gated, 60, number, done -> {}, controller.signal())
                  .finallyCompose(pool::close);
            });

    assertThat(sum.value()).isEqualTo(60);
    // Each worker may just have taken one out of the queue and not yet begun it.
    assertThat(known[0])
        .as("parts, of 6, that the pool runs or has in its queue while none can end")
        .isBetween(number - threads, number);
  }

  @Test
  @Points(2)
  @Hint(
      "One part has failed. What does the caller get, and who takes the other parts out of the"
          + " queue? Is progress still told afterwards?")
  void anErrorCancelsTheOtherParts(EventLoop loop) {
    List<Long> progress = new ArrayList<>();

    Outcome<Long> sum =
        Outcome.running(
            loop,
            () -> {
              WorkerPool pool = pool(loop, 1);
              return PooledSum.sum(
                      pool, Parts::failingFirst, 400, MANY, progress::add, controller.signal())
                  .finallyCompose(() -> {
                    // In the next turn, when everything that follows from the error has been done.
                    loop.setImmediate(parts::openGate);
                    return pool.drain().then(pool::close);
                  });
            });

    parts.requireOnWorkers();
    assertThat(sum.reason()).isInstanceOf(IllegalStateException.class).hasMessage(Parts.FAILURE);
    // Those that a worker takes while the loop goes through the others are ended behind their back.
    assertThat(parts.passed()).as("parts, of 40, that were not cancelled").isLessThan(MANY / 2);
    assertThat(progress).as("progress after the error").isEmpty();
  }

  @Test
  @Points(2)
  @Hint(
      "The signal aborts while two parts run and many wait. What does the promise become, which"
          + " option of the pool cancels a task, and can the pool be used afterwards?")
  void anAbortCancelsAllPartsAndLeavesThePoolOpen(EventLoop loop) {
    Exception reason = new Exception("the user has gone");
    List<Object> after = new ArrayList<>();

    Outcome<Long> sum =
        Outcome.running(
            loop,
            () -> {
              WorkerPool pool = pool(loop, 2);
              loop.setImmediate(() -> {
                controller.abort(reason);
                // In the next turn, when everything that follows from the abort has been done.
                loop.setImmediate(parts::openGate);
              });
              return PooledSum.sum(pool, Parts::gated, 400, MANY, done -> {}, controller.signal())
                  .finallyCompose(() ->
                      pool.run(Parts::length, new Range(0, 7))
                          .then(after::add, after::add)
                          .thenCompose(added -> pool.drain())
                          .then(pool::close));
            });

    parts.requireOnWorkers();
    assertThat(sum.reason()).isSameAs(reason);
    assertThat(after).as("what another task of the same pool gave").containsExactly(7L);
    assertThat(parts.passed()).as("parts, of 40, that were not cancelled").isLessThan(MANY / 2);
  }

  @Test
  @Points(1)
  @Hint("Does the pool hear of a sum whose signal had aborted before it was asked for?")
  void nothingRunsForASignalThatHasAborted(EventLoop loop) {
    Exception reason = new Exception("too late");
    List<Outcome<Long>> sums = new ArrayList<>();

    loop.run(() -> {
      WorkerPool pool = pool(loop, 1);
      AbortSignal aborted = AbortSignal.aborted(reason);
      sums.add(
          Outcome.of(
              PooledSum.sum(pool, Parts::length, 10, 2, done -> {}, aborted)
                  .finallyCompose(pool::close)));
      sums.add(
          Outcome.of(PooledSum.sumWithOwnPool(loop, 1, Parts::length, 10, done -> {}, aborted)));
    });

    for (Outcome<Long> sum : sums) {
      assertThat(sum.reason()).isSameAs(reason);
    }
    assertThat(parts.begun()).as("parts that were begun").isEmpty();
  }

  @Test
  @Points(2)
  @Hint(
      "Your pool has to be closed after an error and after an abort, too. What runs in both cases,"
          + " and does the promise wait for it?")
  void closesItsOwnPoolWhateverHappens(EventLoop loop) {
    Exception reason = new Exception("the user has gone");
    List<String> open = new ArrayList<>();
    List<Outcome<Long>> sums = new ArrayList<>();

    parts.openGate();
    loop.run(() ->
        sums.add(
            Outcome.of(
                PooledSum.sumWithOwnPool(
                    loop, 2, Parts::failingFirst, 10, done -> {}, controller.signal()),
                () -> open.addAll(Parts.openHandles(loop)))));
    Parts gated = Parts.begin();
    loop.run(() -> {
      loop.setImmediate(() -> {
        controller.abort(reason);
        loop.setImmediate(gated::openGate);
      });
      sums.add(
          Outcome.of(
              PooledSum.sumWithOwnPool(loop, 2, Parts::gated, 10, done -> {}, controller.signal()),
              () -> open.addAll(Parts.openHandles(loop))));
    });

    assertThat(sums.get(0).reason()).hasMessage(Parts.FAILURE);
    assertThat(sums.get(1).reason()).isSameAs(reason);
    assertThat(open).as("pools and workers when a promise was settled").isEmpty();
  }

  @Test
  @Points(1)
  @Hint(
      "Two sums share one pool. Does the progress of one count what the other has done? And whose"
          + " parts are cancelled when one of them aborts?")
  void keepsTwoSumsOnOnePoolApart(EventLoop loop) {
    List<Long> progress = new ArrayList<>();
    Exception reason = new Exception("only the first");
    List<Outcome<Long>> sums = new ArrayList<>();
    WorkerTask<Range, Long> gated = Parts::gated;

    loop.run(() -> {
      WorkerPool pool = pool(loop, 2);
      sums.add(Outcome.of(PooledSum.sum(pool, gated, 40, 4, done -> {}, controller.signal())));
      sums.add(
          Outcome.of(
              PooledSum.sum(pool, gated, 30, 3, progress::add, new AbortController().signal())
                  .finallyCompose(pool::close)));
      loop.setImmediate(() -> {
        controller.abort(reason);
        loop.setImmediate(parts::openGate);
      });
    });

    assertThat(sums.get(0).reason()).isSameAs(reason);
    assertThat(sums.get(1).value()).isEqualTo(30);
    assertThat(progress).as("progress of the second sum").containsExactly(10L, 20L, 30L);
  }

  @Test
  @Points(1)
  @NonBlocking(cpuMillis = NOT_ABOUT_SPEED)
  @Hint(
      "Does your code wait for a worker, or does it say what shall happen when the worker has"
          + " ended?")
  void neverMakesTheLoopsThreadWait(EventLoop loop) {
    parts.openGate();

    Outcome<Long> sum =
        Outcome.running(
            loop,
            () ->
                PooledSum.sumWithOwnPool(
                    loop, 2, Parts::gated, 10, done -> {}, controller.signal()));

    assertThat(sum.value()).isEqualTo(10);
  }

  @Test
  @Points(1)
  @Hint(
      "What progress throws concerns this sum alone. Whose promise is rejected with it, and does"
          + " the error reach the loop, where nobody catches it?")
  void anErrorOfProgressRejectsThePromise(EventLoop loop) {
    IllegalStateException error = new IllegalStateException("nobody wants to know");

    Outcome<Long> sum =
        Outcome.running(
            loop,
            () -> {
              WorkerPool pool = pool(loop, 1);
              return PooledSum.sum(
                      pool,
                      Parts::length,
                      10,
                      1,
                      done -> {
                        throw error;
                      },
                      controller.signal())
                  .finallyCompose(pool::close);
            });

    assertThat(sum.reason()).isSameAs(error);
  }
}
