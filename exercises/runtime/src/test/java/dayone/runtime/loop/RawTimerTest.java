package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import org.junit.jupiter.api.Test;

final class RawTimerTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  @Test
  void itBeatsAmongTheTimersOfNodeByWhoIsDueFirst() {
    program.run(() -> {
      RawTimer[] timer = new RawTimer[1];
      timer[0] = loop.startRawTimer(10, () -> program.log("beat at " + program.clock.millis()));
      loop.setTimeout(() -> program.log("timer at " + program.clock.millis()), 9);
      loop.setTimeout(() -> program.log("timer at " + program.clock.millis()), 11);
      loop.setTimeout(timer[0]::stop, 25);
    });

    assertThat(program.output())
        .containsExactly("timer at 9", "beat at 10", "timer at 11", "beat at 20");
  }

  @Test
  void ofTwoThatAreDueAfterABlockTheEarlierIsFirst() {
    program.run(() -> {
      loop.setTimeout(() -> program.clock.advance(30), 5);
      loop.startRawTimer(10, () -> program.log("beat"));
      loop.setTimeout(program.logs("timer of 8"), 8);
      loop.setTimeout(program.logs("timer of 12"), 12);
    });

    // All that Node knows of is one timer of libuv; it was armed for 8, and serves 12 as well.
    assertThat(program.output()).containsExactly("timer of 8", "timer of 12", "beat");
  }

  @Test
  void itDoesNotKeepTheLoopAliveAndIsNoActiveResource() {
    program.run(() -> loop.startRawTimer(10, () -> program.log("never")));

    assertThat(program.output()).isEmpty();
    assertThat(loop.activeResources()).isEmpty();
    assertThat(program.clock.millis()).isZero();
  }

  @Test
  void missedBeatsAreNotMadeUpFor() {
    program.run(() -> {
      loop.startRawTimer(10, () -> program.log("beat at " + program.clock.millis()));
      loop.setTimeout(() -> program.clock.advance(35), 5);
      loop.setTimeout(() -> {}, 55);
    });

    assertThat(program.output()).containsExactly("beat at 40", "beat at 50");
  }

  @Test
  void itMakesNoVirtualTimePassWhileTheProgramWaitsForSomethingElse() {
    assertThatThrownBy(() ->
            program.run(() -> {
              loop.startRawTimer(10, () -> program.log("beat"));
              loop.openHandle("left open");
              loop.setTimeout(program.logs("timer"), 25);
            }))
        .hasMessageContaining("The loop would sleep for ever");

    assertThat(program.output()).containsExactly("beat", "beat", "timer");
  }

  @Test
  void aBeatMayStopItsTimerAndThoseBehindIt() {
    program.run(() -> {
      RawTimer[] timers = new RawTimer[2];
      timers[0] =
          loop.startRawTimer(
              10,
              () -> {
                program.log("first");
                timers[0].stop();
                timers[1].stop();
              });
      timers[1] = loop.startRawTimer(10, () -> program.log("second"));
      loop.setTimeout(() -> {}, 50);
    });

    assertThat(program.output()).containsExactly("first");
  }

  @Test
  void aBeatIsAtLeastAMillisecond() {
    assertThatThrownBy(() -> loop.startRawTimer(0, () -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("startRawTimer needs at least 1 ms");
  }
}
