package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.time.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimersTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  private void logTime(String what) {
    program.log(what + "@" + program.clock.millis());
  }

  @Test
  void timersFireWhenTheirTimeHasCome() {
    program.run(() -> {
      loop.setTimeout(() -> logTime("late"), 3_600_000);
      loop.setTimeout(() -> logTime("early"), 10);
    });

    assertThat(program.output()).containsExactly("early@10", "late@3600000");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 0.5, Double.NaN, 2147483648.0, Double.POSITIVE_INFINITY})
  void delaysThatNodeDoesNotAcceptAreOneMillisecond(double delay) {
    program.run(() -> loop.setTimeout(() -> logTime("fired"), delay));

    assertThat(program.output()).containsExactly("fired@1");
  }

  @Test
  void theFractionOfADelayIsCutOff() {
    program.run(() -> loop.setTimeout(() -> logTime("fired"), 2.9));

    assertThat(program.output()).containsExactly("fired@2");
  }

  @Test
  void timersOfOneDelayFireInTheOrderOfTheCalls() {
    program.run(() -> {
      for (int i = 0; i < 5; i++) {
        loop.setTimeout(program.logs(i), 7);
      }
    });

    assertThat(program.output()).containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void equalDeadlinesOfDifferentDelaysFireInTheOrderInWhichTheirListsWereMade() {
    program.run(() -> {
      loop.setTimeout(program.logs("5 from 0"), 5);
      program.clock.advance(2);
      loop.setTimeout(program.logs("3 from 2"), 3);
    });

    assertThat(program.output()).containsExactly("5 from 0", "3 from 2");
  }

  /**
   * Node empties a list of all that is due before it looks at the next, whatever their deadlines.
   */
  @Test
  void oneListIsServedToItsEndBeforeTheNext() {
    program.run(() -> {
      loop.setTimeout(program.logs("4 from 0"), 4);
      program.clock.advance(1);
      loop.setTimeout(program.logs("4 from 1"), 4);
      loop.setTimeout(program.logs("3 from 1"), 3);
      program.clock.advance(20);
    });

    assertThat(program.output()).containsExactly("4 from 0", "4 from 1", "3 from 1");
  }

  @Test
  void timePassedInACallbackMakesNothingDueInTheSamePhase() {
    program.run(() -> {
      loop.setTimeout(
          () -> {
            program.log("first");
            loop.setImmediate(program.logs("immediate"));
            program.clock.advance(50);
          },
          1);
      loop.setTimeout(program.logs("second"), 10);
    });

    assertThat(program.output()).containsExactly("first", "immediate", "second");
  }

  /** When an interval of 10 ms beats, if its callback takes so long; the first three beats. */
  private List<Long> beatsOfIntervalThatTakes(long millis) {
    List<Long> times = new ArrayList<>();
    program.run(() -> {
      Timeout[] interval = new Timeout[1];
      interval[0] =
          loop.setInterval(
              () -> {
                times.add(program.clock.millis());
                program.clock.advance(millis);
                if (times.size() == 3) {
                  loop.clearInterval(interval[0]);
                }
              },
              10);
    });
    return times;
  }

  @Test
  void anIntervalKeepsItsRhythmWhenItsCallbackTakesTime() {
    assertThat(beatsOfIntervalThatTakes(4)).containsExactly(10L, 20L, 30L);
  }

  @Test
  void anIntervalThatOverrunsIsNotCalledInABurst() {
    assertThat(beatsOfIntervalThatTakes(25)).containsExactly(10L, 35L, 60L);
  }

  @Test
  void toWatchALoopChangesNothing() {
    List<Long> watched = beatsOfIntervalThatTakes(25);
    List<Long> unwatched = new ArrayList<>();
    VirtualClock clock = new VirtualClock();
    EventLoop loop = EventLoop.builder().clock(clock).build();
    loop.run(() -> {
      Timeout[] interval = new Timeout[1];
      interval[0] =
          loop.setInterval(
              () -> {
                unwatched.add(clock.millis());
                clock.advance(25);
                if (unwatched.size() == 3) {
                  loop.clearInterval(interval[0]);
                }
              },
              10);
    });

    assertThat(unwatched).isEqualTo(watched);
  }

  @Test
  void aClearedTimerDoesNotFireAlsoIfATickBetweenTwoTimersClearsIt() {
    program.run(() -> {
      Timeout[] second = new Timeout[1];
      loop.setTimeout(() -> loop.nextTick(() -> loop.clearTimeout(second[0])), 1);
      second[0] = loop.setTimeout(program.logs("second"), 1);
      loop.setTimeout(program.logs("third"), 1);
    });

    assertThat(program.output()).containsExactly("third");
  }

  @Test
  void clearingTwiceAfterFiringOrNullDoesNothing() {
    program.run(() -> {
      Timeout timer = loop.setTimeout(program.logs("fired"), 1);
      loop.setTimeout(
          () -> {
            loop.clearTimeout(timer);
            loop.clearTimeout(timer);
            loop.clearTimeout(null);
            loop.clearImmediate(null);
          },
          2);
    });

    assertThat(program.output()).containsExactly("fired");
    assertThat(loop.leftovers()).isEmpty();
  }

  @Test
  void refreshStartsTheDelayAfresh() {
    program.run(() -> {
      Timeout timer = loop.setTimeout(() -> logTime("refreshed"), 10);
      loop.setTimeout(timer::refresh, 6);
    });

    assertThat(program.output()).containsExactly("refreshed@16");
  }

  @Test
  void refreshFiresATimerAgainButNotAClearedOne() {
    program.run(() -> {
      Timeout fired = loop.setTimeout(() -> logTime("fired"), 1);
      Timeout cleared = loop.setTimeout(() -> logTime("cleared"), 1);
      loop.clearTimeout(cleared);
      loop.setTimeout(
          () -> {
            fired.refresh();
            cleared.refresh();
          },
          5);
    });

    assertThat(program.output()).containsExactly("fired@1", "fired@6");
  }
}
