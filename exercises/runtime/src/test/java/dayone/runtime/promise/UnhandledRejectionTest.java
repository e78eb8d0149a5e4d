package dayone.runtime.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.UncaughtException;
import org.junit.jupiter.api.Test;

final class UnhandledRejectionTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  private static Promise<String> rejected(String message) {
    return Promise.reject(new IllegalStateException(message));
  }

  private void logUnhandled() {
    loop.process()
        .on(
            "unhandledRejection",
            arguments -> program.log("unhandled " + ((Throwable) arguments[0]).getMessage()))
        .on("rejectionHandled", arguments -> program.log("handled late"));
  }

  @Test
  void endsTheRunUnlessSomebodyListens() {
    assertThatThrownBy(() -> program.run(() -> rejected("lost")))
        .isInstanceOf(UncaughtException.class)
        .hasMessageStartingWith("unhandledRejection:")
        .hasRootCauseMessage("lost");
  }

  @Test
  void isReportedAfterTicksAndMicrotasksAndBeforeTheNextCallback() {
    logUnhandled();

    program.run(() -> {
      rejected("first");
      rejected("second");
      loop.setTimeout(program.logs("timer"), 0);
      loop.queueMicrotask(program.logs("microtask"));
      loop.nextTick(program.logs("tick"));
      program.clock.advance(2);
    });

    assertThat(program.output())
        .containsExactly("tick", "microtask", "unhandled first", "unhandled second", "timer");
  }

  @Test
  void aHandlerAttachedInTheSameDrainIsInTime() {
    logUnhandled();

    program.run(() -> {
      Promise<String> promise = rejected("healed");
      loop.queueMicrotask(() -> promise.catchError(error -> "fine").thenAccept(program::log));
    });

    assertThat(program.output()).containsExactly("fine");
  }

  @Test
  void aHandlerAttachedInALaterCallbackIsLate() {
    logUnhandled();

    program.run(() -> {
      Promise<String> promise = rejected("late");
      loop.setImmediate(() -> promise.catchError(error -> "fine"));
    });

    assertThat(program.output()).containsExactly("unhandled late", "handled late");
  }

  @Test
  void eachDerivedPromiseWithoutAHandlerCountsByItself() {
    logUnhandled();

    program.run(() -> {
      Promise<String> promise = rejected("twice");
      promise.then(value -> value);
      promise.then(value -> value);
    });

    assertThat(program.output()).containsExactly("unhandled twice", "unhandled twice");
  }
}
