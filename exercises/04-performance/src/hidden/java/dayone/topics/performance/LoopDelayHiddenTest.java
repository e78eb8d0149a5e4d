package dayone.topics.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.Performance;
import dayone.runtime.time.VirtualClock;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

@Task(2)
@LoopTest
final class LoopDelayHiddenTest {

  private static final Offset<Double> ROUNDING = within(1e-6);
  private static final int SEEDS = 30;
  private static final int RESOLUTION = 10;

  @Test
  @Points(3)
  @Hint(
      "Sort the delays and count: how many of them are not longer than your answer? At least so many"
          + " per cent must be, and for no shorter one of them.")
  void findsThePercentilesOfManyDelays() {
    for (int seed = 0; seed < SEEDS; seed++) {
      VirtualClock clock = new VirtualClock();
      EventLoop loop = EventLoop.builder().clock(clock).build();
      LoopDelay delay = new LoopDelay(loop, new Performance(loop), RESOLUTION);
      List<Double> expected = new ArrayList<>();
      int number = seed;
      loop.run(() -> {
        delay.enable();
        int end = holdNowAndThen(new Random(number), loop, clock, expected);
        loop.setTimeout(delay::disable, end + 5);
      });

      requireSame(delay, expected, "seed " + seed);
    }
  }

  /**
   * Plans callbacks that hold the loop, each between two beats, and adds the delays that follow.
   * The beats move with each late one, so the plan has to follow them.
   *
   * @return the time of the last beat
   */
  private static int holdNowAndThen(
      Random random, EventLoop loop, VirtualClock clock, List<Double> delays) {
    int beat = RESOLUTION;
    int holds = 1 + random.nextInt(40);
    for (int i = 0; i < holds; i++) {
      int punctual = random.nextInt(4);
      delays.addAll(Collections.nCopies(punctual, 0.0));
      beat += punctual * RESOLUTION;
      int takes = 8 + random.nextInt(60);
      loop.setTimeout(() -> clock.advance(takes), beat + 3);
      // It begins 7 ms before the next beat is due.
      delays.add(takes - 7.0);
      beat += 3 + takes;
    }
    return beat;
  }

  private static void requireSame(LoopDelay delay, List<Double> expected, String what) {
    Collections.sort(expected);
    int size = expected.size();
    assertThat(delay.count()).as("%s: how many delays", what).isEqualTo(size);
    assertThat(delay.max()).as("%s: the longest", what).isCloseTo(expected.getLast(), ROUNDING);
    double sum = expected.stream().mapToDouble(Double::doubleValue).sum();
    assertThat(delay.mean()).as("%s: the mean", what).isCloseTo(sum / size, ROUNDING);
    for (int percentile : List.of(1, 10, 25, 50, 75, 90, 99, 100)) {
      int rank = (percentile * size + 99) / 100;
      // Where a fraction is computed first, its rounding may reach over to the next rank.
      if (rank == (int) Math.ceil(percentile / 100.0 * size)) {
        assertThat(delay.percentile(percentile))
            .as("%s: the delay at %d per cent of %s", what, percentile, expected)
            .isCloseTo(expected.get(rank - 1), ROUNDING);
      }
    }
  }

  @Test
  @Points(2)
  @Hint(
      "A callback of the same phase holds the loop right before your beat. Does your clock see that,"
          + " or does it show the time at which the turn began? And half a millisecond counts too.")
  void looksAtTheClockAndNotAtTheTimeOfTheTurn(EventLoop loop, VirtualClock clock) {
    LoopDelay delay = new LoopDelay(loop, new Performance(loop), RESOLUTION);
    loop.run(() -> {
      delay.enable();
      loop.setTimeout(() -> clock.advance(14), 11);
      // Due at 15 and so before the beat of 20, in one timers phase that begins at 25.
      loop.setTimeout(() -> clock.advanceNanos(50_500_000), 15);
      loop.setTimeout(delay::disable, 200);
    });

    assertThat(delay.max()).as("the longest delay").isCloseTo(55.5, ROUNDING);
    assertThat(delay.percentile(50)).as("the delay at 50 per cent").isCloseTo(0, ROUNDING);
    // The beat behind the long one comes early.
    assertThat(delay.percentile(0.1)).as("the shortest delay").isCloseTo(0, ROUNDING);
  }

  @Test
  @Points(3)
  @Hint(
      "What belongs to the past after reset, and after a pause: the delays alone, or also the time of"
          + " the last beat?")
  void forgetsThePastAndLeavesPausesOut(EventLoop loop, VirtualClock clock) {
    LoopDelay delay = new LoopDelay(loop, new Performance(loop), RESOLUTION);
    List<Long> counts = new ArrayList<>();
    loop.run(() -> {
      delay.enable();
      loop.setTimeout(() -> clock.advance(50), 33);
      loop.setTimeout(
          () -> {
            counts.add(delay.count());
            delay.reset();
            counts.add(delay.count());
            // The beat is late by 12, but its watch begins with it.
            clock.advance(20);
          },
          85);
      loop.setTimeout(delay::disable, 200);
      loop.setTimeout(() -> counts.add(delay.count()), 250);
      loop.setTimeout(delay::enable, 300);
      loop.setTimeout(delay::disable, 355);
    });

    // Beats after the reset: 105 (the watch), 115 … 195; after the pause 310 (the watch), 320 …
    // 350.
    assertThat(counts)
        .as("how many delays before the reset, after it, and in the pause")
        .containsExactly(3L, 0L, 9L);
    assertThat(delay.count()).as("how many delays in the end").isEqualTo(13);
    assertThat(delay.max()).as("the longest delay since the reset").isCloseTo(0, ROUNDING);
    assertThat(delay.mean()).as("the mean since the reset").isCloseTo(0, ROUNDING);
  }

  @Test
  @Points(2)
  @Hint(
      "What does a second call of enable start, and what does disable stop? And what is said to one"
          + " who asks for a percentile that there is none of?")
  void beatsOnceAndRefusesWhatIsNoPercentile(EventLoop loop) {
    LoopDelay delay = new LoopDelay(loop, new Performance(loop), RESOLUTION);
    List<Boolean> answers = new ArrayList<>();
    loop.run(() -> {
      answers.add(delay.disable());
      answers.add(delay.enable());
      answers.add(delay.enable());
      loop.setTimeout(() -> answers.add(delay.enable()), 25);
      loop.setTimeout(
          () -> {
            answers.add(delay.disable());
            answers.add(delay.disable());
          },
          55);
      loop.setTimeout(() -> {}, 100);
    });

    assertThat(answers)
        .as("disable, enable, enable, again enable; disable, disable")
        .containsExactly(false, true, false, false, true, false);
    assertThat(delay.count()).as("how many delays").isEqualTo(4);
    for (double none : List.of(0.0, -1.0, 100.5, Double.NaN)) {
      assertThatThrownBy(() -> delay.percentile(none))
          .as("percentile(%s)", none)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
