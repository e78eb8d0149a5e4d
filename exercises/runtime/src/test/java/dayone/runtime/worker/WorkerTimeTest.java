package dayone.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Virtual time of several threads: it stands while one computes, and moves when all sleep. */
@Timeout(60)
final class WorkerTimeTest {

  private static final double HOUR = 3_600_000;

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  static void compute(WorkerContext worker) {
    double sum = 0;
    for (int i = 0; i < 3_000_000; i++) {
      sum += Math.sqrt(i);
    }
    worker.parentPort().postMessage(sum > 0);
  }

  @RepeatedTest(5)
  void timeStandsStillWhileAWorkerComputes() {
    program.run(() -> {
      new Worker(loop, WorkerTimeTest::compute).onMessage(program::log);
      loop.setTimeout(program.logs("a timer of 1 ms"), 1);
    });

    assertThat(program.output()).containsExactly("true", "a timer of 1 ms");
    assertThat(program.clock.millis()).isEqualTo(1);
  }

  static void beat(WorkerContext worker) {
    for (int hour : new int[] {1, 3, 5}) {
      worker
          .loop()
          .setTimeout(
              () -> worker.parentPort().postMessage("worker " + worker.loop().now()), hour * HOUR);
    }
  }

  @RepeatedTest(20)
  void timersOfTwoThreadsComeInTheOrderOfTheirTimes() {
    program.run(() -> {
      new Worker(loop, WorkerTimeTest::beat).onMessage(program::log);
      for (int hour : new int[] {2, 4, 6}) {
        loop.setTimeout(() -> program.log("parent " + loop.now()), hour * HOUR);
      }
    });

    assertThat(program.output())
        .containsExactly(
            "worker 3600000",
            "parent 7200000",
            "worker 10800000",
            "parent 14400000",
            "worker 18000000",
            "parent 21600000");
  }

  @RepeatedTest(20)
  void equalTimesComeInTheOrderOfTheThreads() {
    program.run(() -> {
      loop.setTimeout(program.logs("parent"), HOUR);
      for (int i = 0; i < 3; i++) {
        new Worker(
                loop,
                w ->
                    w.loop().setTimeout(() -> w.parentPort().postMessage("w" + w.threadId()), HOUR))
            .onMessage(program::log);
      }
    });

    assertThat(program.output()).containsExactly("parent", "w1", "w2", "w3");
  }

  static void wait(WorkerContext worker) {
    worker.parentPort().onMessage(message -> worker.parentPort().close());
  }

  @Test
  void aWorkerThatWaitsForAMessageDoesNotHoldUpTheTime() {
    program.run(() -> {
      Worker worker = new Worker(loop, WorkerTimeTest::wait);
      worker.onExit(code -> program.log("exit at " + loop.now()));
      loop.setTimeout(() -> worker.postMessage("go"), HOUR);
    });

    assertThat(program.output()).containsExactly("exit at 3600000");
  }

  @Test
  void whenAllWaitForEachOtherTheParentIsTold() {
    WorkerOptions options = new WorkerOptions().terminationGrace(Duration.ofMinutes(10));

    assertThatThrownBy(() -> program.run(() -> new Worker(loop, WorkerTimeTest::wait, options)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would sleep for ever");
    assertThat(WorkerThreads.alive()).isEmpty();
  }

  static void twoThousandTurns(WorkerContext worker) {
    int[] left = {2_000};
    worker
        .loop()
        .setInterval(
            () -> {
              worker.parentPort().postMessage(worker.loop().now());
              if (--left[0] == 0) {
                worker.process().exit(0);
              }
            },
            1_000);
  }

  /** Each beat is a jump, a message and a wake-up: a lost one would hang here. */
  @Test
  void manyJumpsLoseNoWakeUp() {
    int[] received = {0};
    program.run(() -> {
      for (int i = 0; i < 3; i++) {
        new Worker(loop, WorkerTimeTest::twoThousandTurns)
            .onMessage((Long now) -> {
              received[0]++;
              assertThat(loop.now()).isGreaterThanOrEqualTo(now);
            });
      }
      loop.setInterval(() -> {}, 700).unref();
    });

    assertThat(received[0]).isEqualTo(6_000);
    assertThat(program.clock.millis()).isEqualTo(2_000_000);
  }
}
