package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Phase;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import org.junit.jupiter.api.Test;

final class PhaseTimesTest {

  private final VirtualClock clock = new VirtualClock();
  private final PhaseTimes times = new PhaseTimes();
  private final EventLoop loop = EventLoop.builder().clock(clock).observer(times).build();

  private void run() {
    loop.run(() -> {
      clock.advance(1);
      loop.setTimeout(
          () -> {
            clock.advance(5);
            Promise.resolve().then(() -> clock.advance(2));
          },
          20);
      loop.setImmediate(() -> clock.advance(4));
    });
  }

  @Test
  void timeBelongsToThePhaseInWhichItPasses() {
    run();

    assertThat(times.rows())
        .containsExactly(
            new PhaseTimes.Row(Phase.MAIN_SCRIPT, 1, 1, 0, 1, 0),
            new PhaseTimes.Row(Phase.TIMERS, 3, 1, 1, 7, 0),
            new PhaseTimes.Row(Phase.PENDING, 2, 0, 0, 0, 0),
            new PhaseTimes.Row(Phase.IDLE_PREPARE, 2, 0, 0, 0, 0),
            new PhaseTimes.Row(Phase.POLL, 2, 0, 0, 16, 16),
            new PhaseTimes.Row(Phase.CHECK, 2, 1, 0, 4, 0),
            new PhaseTimes.Row(Phase.CLOSE, 2, 0, 0, 0, 0),
            new PhaseTimes.Row(Phase.EXIT, 1, 0, 0, 0, 0));
  }

  @Test
  void theTableTellsSleepFromWork() {
    run();

    assertThat(times.toString().lines())
        .contains(
            "phase            visits  callbacks     jobs      busy ms      idle ms",
            "timers                3          1        1        7.000        0.000",
            "poll                  2          0        0        0.000       16.000");
  }
}
