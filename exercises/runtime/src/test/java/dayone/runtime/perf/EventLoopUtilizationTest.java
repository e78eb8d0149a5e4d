package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class EventLoopUtilizationTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;
  private final Performance performance = new Performance(loop);

  @Test
  void beforeTheLoopTurnsAllIsZero() {
    program.run(() -> {
      program.clock.advance(5);
      program.log(performance.eventLoopUtilization());
    });

    assertThat(program.output()).containsExactly(new EventLoopUtilization(0, 0, 0).toString());
  }

  @Test
  void sleepIsIdleAndAllElseIsActive() {
    program.run(() -> {
      // Not counted: the loop does not turn yet.
      program.clock.advance(1000);
      loop.setTimeout(
          () -> {
            program.clock.advance(30);
            program.log(performance.eventLoopUtilization());
          },
          1090);
    });

    // The timer was set at 1000, when the main script had taken its time.
    assertThat(program.output())
        .containsExactly(new EventLoopUtilization(1090, 30, 30 / 1120.0).toString());
  }

  @Test
  void twoReadingsGiveWhatLiesBetween() {
    EventLoopUtilization[] read = new EventLoopUtilization[3];
    program.run(() ->
        loop.setTimeout(
            () -> {
              read[0] = performance.eventLoopUtilization();
              program.clock.advance(10);
              loop.setTimeout(
                  () -> {
                    read[1] = performance.eventLoopUtilization(read[0]);
                    read[2] =
                        performance.eventLoopUtilization(
                            performance.eventLoopUtilization(), read[0]);
                  },
                  30);
            },
            100));

    assertThat(read[1]).isEqualTo(new EventLoopUtilization(30, 10, 0.25));
    assertThat(read[2]).isEqualTo(read[1]);
  }

  @Test
  void theMilestonesFollowEachOther() {
    program.clock.advance(1);
    loop.process().on("exit", arguments -> program.log(performance.nodeTiming()));
    program.run(() -> {
      program.clock.advance(2);
      loop.setTimeout(() -> program.log(performance.nodeTiming().loopExit()), 10);
    });

    assertThat(program.output())
        .containsExactly("-1.0", new NodeTiming(0, 13, 0, 1, 3, 13, 10, 1).toString());
  }

  @Test
  void toJsonHasNodesKeys() {
    assertThat(performance.toJSON())
        .containsOnlyKeys("nodeTiming", "timeOrigin", "eventLoopUtilization");
  }

  /** Also while it sleeps, and from another thread: so is a worker watched by its owner. */
  @Test
  @Timeout(60)
  void aLoopInRealTimeIsIdleWhileItWaitsForThePool() throws Exception {
    EventLoop real = EventLoop.create();
    Performance watched = new Performance(real);
    CountDownLatch enough = new CountDownLatch(1);
    EventLoopUtilization[] read = new EventLoopUtilization[1];
    Thread owner =
        Thread.ofPlatform()
            .start(() -> {
              while (watched.eventLoopUtilization().idle() < 20) {
                Thread.onSpinWait();
              }
              enough.countDown();
            });
    real.run(() ->
        real.queueWork(
            "waits",
            () -> {
              enough.await();
              return "";
            },
            (error, result) -> read[0] = watched.eventLoopUtilization()));
    owner.join();

    assertThat(read[0].idle()).isGreaterThanOrEqualTo(20);
    assertThat(read[0].utilization()).isStrictlyBetween(0.0, 1.0);
  }
}
