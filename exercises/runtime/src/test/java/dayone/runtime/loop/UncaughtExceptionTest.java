package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dayone.runtime.events.Listener;
import dayone.runtime.fixture.Program;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import org.junit.jupiter.api.Test;

final class UncaughtExceptionTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  private static Callback throwing(String message) {
    return () -> {
      throw new IllegalStateException(message);
    };
  }

  private void logUncaught() {
    loop.process()
        .on(
            "uncaughtException",
            arguments -> program.log("caught " + ((Throwable) arguments[0]).getMessage()));
  }

  @Test
  void withoutAListenerItEndsTheRunWithTheErrorAsCause() {
    loop.process().on("exit", arguments -> program.log("exit " + arguments[0]));

    assertThatThrownBy(() ->
            program.run(() -> {
              loop.setTimeout(program.logs("never"), 2);
              loop.setTimeout(throwing("boom"), 1);
            }))
        .asInstanceOf(type(UncaughtException.class))
        .satisfies(e -> assertThat(e.error()).hasMessage("boom"))
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(1));
    assertThat(program.output()).containsExactly("exit 1");
  }

  @Test
  void withAListenerTheLoopGoesOn() {
    logUncaught();

    program.run(() -> {
      loop.setTimeout(throwing("boom"), 1);
      loop.setTimeout(program.logs("later"), 5);
    });

    assertThat(program.output()).containsExactly("caught boom", "later");
  }

  @Test
  void aListenerThatThrowsEndsTheRunWithCodeSeven() {
    loop.process().on("uncaughtException", arguments -> throwing("again").call());

    assertThatThrownBy(() -> program.run(throwing("boom")))
        .asInstanceOf(type(UncaughtException.class))
        .satisfies(e -> assertThat(e.error()).hasMessage("again"))
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(7));
  }

  @Test
  void theTicksOfAThrowingTimerWaitUntilTheNextDueTimerHasRun() {
    logUncaught();

    program.run(() -> {
      loop.setTimeout(
          () -> {
            loop.nextTick(program.logs("tick of the first"));
            throwing("first").call();
          },
          1);
      loop.setTimeout(program.logs("second"), 1);
    });

    assertThat(program.output()).containsExactly("caught first", "second", "tick of the first");
  }

  @Test
  void theTicksOfAThrowingImmediateWaitUntilTheNextImmediateHasRun() {
    logUncaught();

    program.run(() -> {
      loop.setImmediate(() -> {
        loop.nextTick(program.logs("tick of the first"));
        throwing("first").call();
      });
      loop.setImmediate(program.logs("second"));
    });

    assertThat(program.output()).containsExactly("caught first", "second", "tick of the first");
  }

  @Test
  void whatTheLastImmediateSetBeforeItThrewRunsInTheSamePhase() {
    logUncaught();

    program.run(() ->
        loop.setImmediate(() -> {
          loop.setImmediate(program.logs("set by the throwing one"));
          loop.openHandle("door").close(program.logs("close phase"));
          throwing("last").call();
        }));

    assertThat(program.output())
        .containsExactly("caught last", "set by the throwing one", "close phase");
  }

  @Test
  void aTickThatThrowsLeavesTheOtherTicksAndAllMicrotasksForTheNextDrain() {
    logUncaught();

    program.run(() -> {
      loop.nextTick(throwing("tick"));
      loop.nextTick(program.logs("second tick"));
      loop.queueMicrotask(program.logs("microtask"));
      loop.setTimeout(program.logs("timer"), 0);
      program.clock.advance(2);
    });

    assertThat(program.output())
        .containsExactly("caught tick", "timer", "second tick", "microtask");
  }

  @Test
  void aMicrotaskThatThrowsDoesNotStopTheOthers() {
    logUncaught();

    program.run(() -> {
      loop.queueMicrotask(throwing("microtask"));
      loop.queueMicrotask(program.logs("second microtask"));
    });

    assertThat(program.output()).containsExactly("caught microtask", "second microtask");
  }

  @Test
  void anIntervalSurvivesAnExceptionOfItsCallback() {
    logUncaught();

    program.run(() -> {
      int[] beats = new int[1];
      Timeout[] interval = new Timeout[1];
      interval[0] =
          loop.setInterval(
              () -> {
                if (++beats[0] == 2) {
                  loop.clearInterval(interval[0]);
                }
                throwing("beat " + beats[0]).call();
              },
              1);
    });

    assertThat(program.output()).containsExactly("caught beat 1", "caught beat 2");
  }

  @Test
  void exitEndsTheLoopAtOnceAlsoForAProgramThatCatchesEverything() {
    loop.process().on("exit", arguments -> program.log("exit " + arguments[0]));

    int code =
        program.run(() -> {
          loop.nextTick(program.logs("never"));
          try {
            loop.process().exit(3);
          } catch (Throwable swallowed) {
            program.log("swallowed");
          }
        });

    assertThat(code).isEqualTo(3);
    assertThat(program.output()).containsExactly("exit 3", "swallowed");
  }

  @Test
  void anExitListenerThatThrowsLeavesExitAndTheProgramGoesOn() {
    logUncaught();
    int[] exits = new int[1];
    loop.process()
        .on(
            "exit",
            arguments -> {
              program.log("exit " + arguments[0]);
              if (exits[0]++ == 0) {
                throw new IllegalStateException("in exit");
              }
            });

    int code =
        program.run(() -> {
          loop.setTimeout(program.logs("later"), 5);
          loop.process().exit(5);
        });

    assertThat(code).isEqualTo(5);
    assertThat(program.output()).containsExactly("exit 5", "caught in exit", "later", "exit 5");
  }

  @Test
  void exitInsideAPromiseHandlerIsNoRejection() {
    int code = program.run(() -> Promise.resolve().then(() -> loop.process().exit(4)));

    assertThat(code).isEqualTo(4);
  }

  @Test
  void setExitCodeIsWhatRunReturns() {
    assertThat(program.run(() -> loop.process().setExitCode(5))).isEqualTo(5);
  }

  /** The codes are those of Node 20, which was asked. */
  @Test
  void anExitListenerThatThrowsLeavesACodeThatWasSet() {
    assertThat(codeAfterExitListenerThrew(() -> loop.nextTick(() -> loop.process().exit(5))))
        .isEqualTo(5);
    assertThat(codeAfterExitListenerThrew(() -> loop.process().exit(0))).isEqualTo(0);
    assertThat(codeAfterExitListenerThrew(() -> loop.process().setExitCode(4))).isEqualTo(4);
    assertThat(codeAfterExitListenerThrew(() -> {})).isEqualTo(1);
  }

  private int codeAfterExitListenerThrew(Callback main) {
    Listener listener =
        arguments -> {
          throw new IllegalStateException("in exit");
        };
    loop.process().on("exit", listener);
    try {
      return program.run(main);
    } catch (UncaughtException e) {
      return e.exitCode();
    } finally {
      loop.process().off("exit", listener);
    }
  }
}
