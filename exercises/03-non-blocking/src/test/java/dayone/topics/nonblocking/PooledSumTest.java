package dayone.topics.nonblocking;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.AbortController;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.worker.WorkerPool;
import dayone.runtime.worker.WorkerPoolOptions;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.nonblocking.PooledSum.Range;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The workers are real threads. No test waits for time: parts that have to wait stand before a gate
 * which the test opens.
 */
@Task(2)
@LoopTest
final class PooledSumTest {

  private final AbortController controller = new AbortController();
  private final Parts parts = Parts.begin();

  @Test
  @Points(4)
  @Hint(
      "Who calls the task: your code, or the pool? Where does each range begin and end, if 10"
          + " numbers make 3 parts?")
  void workersComputeThePartsAndTheLoopAddsUp(EventLoop loop) {
    Outcome<Long> sum =
        Outcome.running(
            loop,
            () -> {
              WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(2));
              return PooledSum.sum(pool, Parts::numbers, 10, 3, done -> {}, controller.signal())
                  .finallyCompose(pool::close);
            });

    parts.requireOnWorkers();
    assertThat(sum.value()).as("0 + 1 + … + 9").isEqualTo(45);
    assertThat(parts.begun()).as("the ranges, of which there are 3").hasSize(3);
    assertThat(parts.begun())
        .extracting(range -> range.to() - range.from())
        .as("the lengths of the ranges")
        .containsExactlyInAnyOrder(3L, 3L, 4L);
  }

  @Test
  @Points(2)
  @Hint(
      "Parts may end in any order. What do you have to remember between two calls of progress, and"
          + " is it what this part has done or what all have done?")
  void tellsTheProgressOfAllPartsTogether(EventLoop loop) {
    List<Long> progress = new ArrayList<>();

    Outcome<Long> sum =
        Outcome.running(
            loop,
            () -> {
              WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(2));
              return PooledSum.sum(
                      pool,
                      Parts::length,
                      100,
                      5,
                      done -> {
                        assertThat(loop.isRunningHere()).as("progress is on the loop").isTrue();
                        progress.add(done);
                      },
                      controller.signal())
                  .finallyCompose(pool::close);
            });

    assertThat(sum.value()).isEqualTo(100);
    assertThat(progress).as("progress").containsExactly(20L, 40L, 60L, 80L, 100L);
  }

  @Test
  @Points(2)
  @Hint(
      "Whoever opens a pool closes it. When may the promise be settled: before its threads have"
          + " ended, or afterwards?")
  void closesThePoolThatIsItsOwn(EventLoop loop) {
    List<String> open = new ArrayList<>();

    loop.run(() ->
        Outcome.of(
            PooledSum.sumWithOwnPool(loop, 2, Parts::numbers, 10, done -> {}, controller.signal()),
            () -> open.addAll(Parts.openHandles(loop))));

    parts.requireOnWorkers();
    assertThat(parts.begun()).containsExactly(new Range(0, 5), new Range(5, 10));
    assertThat(open).as("pools and workers when the promise was settled").isEmpty();
  }
}
