package dayone.topics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.Performance;
import dayone.runtime.time.VirtualClock;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A callback that moves the clock holds the loop for that long. */
@Task(2)
@LoopTest(maxCallbacks = 2_000)
final class LoopDelayTest {

  private static final Offset<Double> ROUNDING = within(1e-6);

  @Test
  @Points(4)
  @Hint(
      "Draw the beats on a line of time: which come 10 ms after the one before, and how much later"
          + " does the one come that the callback held up? A late beat starts the next 10 ms.")
  void saysHowLateTheLoopWas(EventLoop loop, VirtualClock clock) {
    LoopDelay delay = new LoopDelay(loop, new Performance(loop), 10);
    loop.run(() -> {
      delay.enable();
      loop.setTimeout(() -> clock.advance(50), 33);
      loop.setTimeout(delay::disable, 200);
    });

    // Beats at 10, 20, 30, then at 83 instead of 40, then at 93, 103 and so on until 193.
    assertThat(delay.count()).as("how many delays").isEqualTo(14);
    assertThat(delay.max()).as("the longest delay").isCloseTo(43, ROUNDING);
    assertThat(delay.percentile(50)).as("the delay at 50 per cent").isCloseTo(0, ROUNDING);
    assertThat(delay.percentile(99)).as("the delay at 99 per cent").isCloseTo(43, ROUNDING);
    assertThat(delay.mean()).as("the mean of the delays").isCloseTo(43 / 14.0, ROUNDING);
  }

  @Test
  @Points(3)
  @Hint(
      "How many delays are there before the second beat? Say what the contract says for none, and"
          + " throw nothing.")
  void hasNoDelayBeforeTheSecondBeat(EventLoop loop) {
    LoopDelay delay = new LoopDelay(loop, new Performance(loop), 10);
    requireEmpty(delay);
    loop.run(() -> {
      delay.enable();
      loop.setTimeout(delay::disable, 15);
    });

    requireEmpty(delay);
  }

  private static void requireEmpty(LoopDelay delay) {
    assertThat(delay.count()).as("how many delays").isZero();
    assertThat(delay.max()).as("the longest of no delays").isZero();
    assertThat(delay.mean()).as("the mean of no delays").isNaN();
    assertThat(delay.percentile(50)).as("no delays at 50 per cent").isZero();
    assertThat(delay.percentile(100)).as("no delays at 100 per cent").isZero();
  }

  @Test
  @Points(3)
  @Hint(
      "The program has nothing left to do at 35 ms. What of yours keeps its loop alive, and which"
          + " call of a timer changes that?")
  void doesNotKeepTheLoopAlive(EventLoop loop) {
    LoopDelay delay = new LoopDelay(loop, new Performance(loop), 10);
    loop.run(() -> {
      delay.enable();
      loop.setTimeout(() -> {}, 35);
    });

    assertThat(delay.count()).as("delays while the program ran").isEqualTo(2);
    delay.disable();
  }
}
