package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventLoopDelayTest {

  private static final long MILLI = 1_000_000;

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;
  private final EventLoopDelay delay = new Performance(loop).monitorEventLoopDelay();
  private final List<Long> delays = new ArrayList<>();

  {
    delay.addSink(delays::add);
  }

  @Test
  void aLoopThatIsNeverLateShowsTheResolution() {
    program.run(() -> {
      delay.enable();
      loop.setTimeout(() -> {}, 55);
    });

    // The first of five firings starts the watch.
    assertThat(delays).containsExactly(10 * MILLI, 10 * MILLI, 10 * MILLI, 10 * MILLI);
    assertThat(delay.count()).isEqualTo(4);
    assertThat(delay.min()).isBetween(9_990_000L, 10 * MILLI);
    assertThat(delay.max()).isBetween(10 * MILLI, 10_010_000L);
    assertThat(delay.percentile(99)).isEqualTo(delay.max());
  }

  @Test
  void aCallbackThatBlocksIsOneLongDelay() {
    program.run(() -> {
      delay.enable();
      loop.setTimeout(() -> program.clock.advance(100), 25);
      loop.setTimeout(() -> {}, 160);
    });

    // 10, 20, then the block from 25 to 125, at once when it ends, and then every 10 from there.
    assertThat(delays).containsExactly(10 * MILLI, 105 * MILLI, 10 * MILLI, 10 * MILLI, 10 * MILLI);
    assertThat(delay.max()).isGreaterThanOrEqualTo(105 * MILLI);
  }

  @Test
  void itDoesNotKeepTheLoopAliveAndNobodySeesIt() {
    program.run(() -> {
      delay.enable();
      loop.setTimeout(() -> {}, 35);
    });

    assertThat(program.clock.millis()).isEqualTo(35);
    assertThat(loop.activeResources()).isEmpty();
    assertThat(program.trace.calls())
        .extracting(call -> call.label())
        .containsExactly("main script", "setTimeout 35 ms");
  }

  @Test
  void itMayBeEnabledAndDisabledOnce() {
    assertThat(delay.disable()).isFalse();
    assertThat(delay.enable()).isTrue();
    assertThat(delay.enable()).isFalse();
    assertThat(delay.disable()).isTrue();
    assertThat(delay.disable()).isFalse();
  }

  /** Node: the watch goes on while the timer is stopped. */
  @Test
  void theTimeBetweenDisableAndEnableCountsUnlessItWasReset() {
    program.run(() -> {
      delay.enable();
      loop.setTimeout(delay::disable, 25);
      loop.setTimeout(delay::enable, 100);
      loop.setTimeout(
          () -> {
            delay.disable();
            delay.reset();
          },
          125);
      loop.setTimeout(delay::enable, 200);
      loop.setTimeout(delay::disable, 225);
    });

    assertThat(delays).containsExactly(10 * MILLI, 90 * MILLI, 10 * MILLI, 10 * MILLI);
    assertThat(delay.count()).isEqualTo(1);
  }

  @Test
  void theResolutionIsAtLeastAMillisecond() {
    VirtualClock clock = new VirtualClock();
    EventLoop loop = EventLoop.builder().clock(clock).build();

    assertThatThrownBy(() -> new EventLoopDelay(loop, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("resolution");
  }
}
