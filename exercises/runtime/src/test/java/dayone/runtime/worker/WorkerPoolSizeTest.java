package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many threads a pool has, and what it counts. */
@Timeout(60)
final class WorkerPoolSizeTest {

  private final EventLoop loop = EventLoop.create();
  private final List<Object> output = new ArrayList<>();
  private final Gate gate = new Gate();

  @Test
  void aPoolGrowsWhileTasksWaitAndShrinksWhenWorkersAreIdle() {
    loop.run(() -> {
      WorkerPool pool =
          new WorkerPool(
              loop, new WorkerPoolOptions().threads(1, 3).idleTimeout(Duration.ofMillis(1)));
      assertThat(pool.statistics().threads()).isEqualTo(1);
      for (int i = 0; i < 5; i++) {
        pool.run(Gate::pass, gate.state);
      }
      assertThat(pool.statistics().threads()).isEqualTo(3);
      gate.open();
      pool.drain().then(() -> untilShrunk(pool));
    });

    assertThat(output).containsExactly("one thread");
  }

  private void untilShrunk(WorkerPool pool) {
    if (pool.statistics().threads() > 1) {
      loop.setTimeout(() -> untilShrunk(pool), 1);
    } else {
      output.add("one thread");
    }
  }

  @Test
  void aPoolWithoutAMinimumStartsAThreadForTheFirstTask() {
    loop.run(() -> {
      WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(0, 1));
      assertThat(pool.statistics().threads()).isZero();
      pool.run((Integer number) -> number * number, 4).thenAccept(output::add);
      assertThat(pool.statistics().threads()).isOne();
    });

    assertThat(output).containsExactly(16);
  }

  // ---- statistics

  @Test
  void statisticsCountWhatHappened() {
    loop.run(() -> {
      WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(1));
      pool.run((Integer number) -> number * number, 1);
      pool.run(
              (Integer number) -> {
                throw new IllegalStateException("failed");
              },
              1)
          .catchError(error -> null);
      pool.drain()
          .then(() -> {
            PoolStatistics statistics = pool.statistics();
            assertThat(statistics.completed()).isOne();
            assertThat(statistics.failed()).isOne();
            assertThat(statistics.cancelled()).isZero();
            assertThat(statistics.queueSize()).isZero();
            assertThat(statistics.running()).isZero();
            assertThat(statistics.threads()).isOne();
            assertThat(statistics.runTime().count()).isEqualTo(2);
            assertThat(statistics.runTime().max())
                .isGreaterThanOrEqualTo(statistics.runTime().min());
            assertThat(statistics.waitTime().max()).isPositive();
            assertThat(statistics.utilization()).isBetween(0.0, 1.0);
            output.add("asked");
          });
    });

    assertThat(output).containsExactly("asked");
  }
}
