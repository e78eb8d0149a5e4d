package dayone.runtime.microtask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.fixture.Program;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import org.junit.jupiter.api.Test;

final class MicrotaskOrderTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  @Test
  void ticksPrecedeMicrotasksWhateverTheOrderOfTheCalls() {
    program.run(() -> {
      loop.queueMicrotask(program.logs("microtask"));
      loop.nextTick(program.logs("tick"));
      program.log("main");
    });

    assertThat(program.output()).containsExactly("main", "tick", "microtask");
  }

  @Test
  void promiseJobsAndMicrotasksStandInOneLine() {
    program.run(() -> {
      loop.queueMicrotask(program.logs("1"));
      Promise.resolve().then(program.logs("2"));
      loop.queueMicrotask(program.logs("3"));
    });

    assertThat(program.output()).containsExactly("1", "2", "3");
  }

  @Test
  void aTickQueuedByATickPrecedesTheMicrotasks() {
    program.run(() -> {
      loop.queueMicrotask(program.logs("microtask"));
      loop.nextTick(() -> loop.nextTick(program.logs("tick of a tick")));
    });

    assertThat(program.output()).containsExactly("tick of a tick", "microtask");
  }

  @Test
  void aTickQueuedByAMicrotaskWaitsForAllMicrotasks() {
    program.run(() -> {
      loop.queueMicrotask(() -> {
        loop.nextTick(program.logs("tick"));
        loop.queueMicrotask(program.logs("microtask of a microtask"));
      });
      loop.queueMicrotask(program.logs("second microtask"));
    });

    assertThat(program.output())
        .containsExactly("second microtask", "microtask of a microtask", "tick");
  }

  @Test
  void theQueuesAreEmptiedBetweenTwoTimersAndBetweenTwoImmediates() {
    program.run(() -> {
      loop.setTimeout(() -> loop.nextTick(program.logs("tick of timer 1")), 1);
      loop.setTimeout(program.logs("timer 2"), 1);
      loop.setImmediate(() -> loop.queueMicrotask(program.logs("job of immediate 1")));
      loop.setImmediate(program.logs("immediate 2"));
    });

    assertThat(program.output())
        .containsExactly("job of immediate 1", "immediate 2", "tick of timer 1", "timer 2");
  }

  @Test
  void aChainOfTicksKeepsEverythingElseWaiting() {
    int[] left = {10_000};
    Callback[] tick = new Callback[1];
    tick[0] =
        () -> {
          if (--left[0] > 0) {
            loop.nextTick(tick[0]);
          }
        };

    program.run(() -> {
      loop.setImmediate(() -> program.log("ticks left: " + left[0]));
      loop.nextTick(tick[0]);
    });

    assertThat(program.output()).containsExactly("ticks left: 0");
  }

  @Test
  void ticksOfTheExitEventAreDroppedAndMicrotasksAreNot() {
    loop.process()
        .on(
            "exit",
            arguments -> {
              loop.nextTick(program.logs("never"));
              loop.queueMicrotask(program.logs("microtask"));
            });

    program.run(() -> {});

    assertThat(program.output()).containsExactly("microtask");
  }

  @Test
  void aPromiseOutsideOfALoopIsRefusedWithAdvice() {
    assertThatThrownBy(Promise::resolve)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No event loop runs on thread")
        .hasMessageContaining("inside loop.run");
  }

  @Test
  void loopsNest() {
    Program inner = Program.inOrder();

    program.run(() -> {
      inner.run(() -> Promise.resolve().then(inner.logs("inner")));
      Promise.resolve().then(program.logs("outer"));
    });

    assertThat(inner.output()).containsExactly("inner");
    assertThat(program.output()).containsExactly("outer");
  }
}
