package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import org.junit.jupiter.api.Test;

final class KeepAliveTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  @Test
  void anEmptyProgramEndsWithoutATurn() {
    assertThat(program.run(() -> {})).isZero();
    assertThat(program.trace.calls()).extracting(call -> call.turn()).containsOnly(0L);
  }

  @Test
  void anUnreferencedTimerDoesNotKeepTheLoopAlive() {
    program.run(() -> loop.setTimeout(program.logs("never"), 10).unref());

    assertThat(program.output()).isEmpty();
    assertThat(loop.leftovers()).containsExactly("setTimeout 10 ms");
  }

  @Test
  void anUnreferencedTimerFiresWhileSomethingElseKeepsTheLoopAlive() {
    program.run(() -> {
      loop.setTimeout(program.logs("unreferenced"), 10).unref();
      loop.setTimeout(program.logs("referenced"), 20);
    });

    assertThat(program.output()).containsExactly("unreferenced", "referenced");
  }

  @Test
  void refTakesUnrefBack() {
    program.run(() -> {
      Timeout timer = loop.setTimeout(program.logs("timer"), 10).unref();
      assertThat(timer.hasRef()).isFalse();
      assertThat(timer.ref().hasRef()).isTrue();
    });

    assertThat(program.output()).containsExactly("timer");
  }

  @Test
  void anUnreferencedImmediateDoesNotKeepTheLoopAlive() {
    program.run(() -> loop.setImmediate(program.logs("never")).unref());

    assertThat(program.output()).isEmpty();
  }

  @Test
  void anUnreferencedImmediateRunsIfTheLoopTurnsForAnotherReason() {
    program.run(() -> {
      loop.setImmediate(program.logs("unreferenced")).unref();
      loop.setTimeout(program.logs("timer"), 1);
    });

    assertThat(program.output()).containsExactly("unreferenced", "timer");
  }

  @Test
  void aHandleKeepsTheLoopAliveUntilItIsClosed() {
    program.run(() -> {
      Handle handle = loop.openHandle("server");
      loop.setTimeout(() -> handle.close(program.logs("closed")), 10);
    });

    assertThat(program.output()).containsExactly("closed");
  }

  @Test
  void anUnreferencedHandleLetsTheLoopEnd() {
    program.run(() -> loop.openHandle("server").unref());

    assertThat(loop.leftovers()).containsExactly("handle 'server'");
  }

  @Test
  void aLoopThatCouldNeverWakeUpSaysSoInsteadOfHanging() {
    assertThatThrownBy(() -> program.run(() -> loop.openHandle("server")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sleep for ever");
  }

  @Test
  void beforeExitMayGiveTheLoopMoreWork() {
    int[] rounds = new int[1];
    loop.process()
        .on(
            "beforeExit",
            arguments -> {
              if (rounds[0]++ < 2) {
                loop.setTimeout(program.logs("round " + rounds[0]), 1);
              }
            })
        .on("exit", arguments -> program.log("exit " + arguments[0]));

    program.run(() -> {});

    assertThat(program.output()).containsExactly("round 1", "round 2", "exit 0");
  }

  @Test
  void aLoopMayBeRunAgain() {
    program.run(() -> loop.setTimeout(program.logs("first run"), 5));
    program.run(() -> loop.setTimeout(program.logs("second run"), 5));

    assertThat(program.output()).containsExactly("first run", "second run");
    assertThat(program.clock.millis()).isEqualTo(10);
  }

  @Test
  void runInsideOfRunIsRefused() {
    assertThatThrownBy(() -> program.run(() -> loop.run(() -> {})))
        .isInstanceOf(UncaughtException.class)
        .hasMessageContaining("The loop runs already");
  }

  @Test
  void aCallbackThatIsNullIsRefusedWhereItIsPassed() {
    assertThatThrownBy(() -> loop.setTimeout(null, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("setTimeout needs a function to call");
    assertThatThrownBy(() -> loop.nextTick(null)).hasMessageContaining("nextTick needs");
    assertThatThrownBy(() -> loop.queueWork("work", null, (error, result) -> {}))
        .hasMessageContaining("queueWork needs");
  }

  @Test
  void anotherThreadIsToldThatItMayNotScheduleOnTheLoop() {
    assertThatThrownBy(() ->
            program.run(() ->
                loop.queueWork(
                    "work",
                    () -> loop.setTimeout(() -> {}, 1),
                    (error, result) -> {
                      throw new AssertionError(error);
                    })))
        .hasMessageContaining("setTimeout was called on thread 'loop-pool-");
  }
}
