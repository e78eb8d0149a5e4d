package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.fixture.Program;
import dayone.runtime.promise.Promise;
import org.junit.jupiter.api.Test;

final class PhaseOrderTest {

  private final Program program = Program.inOrder();
  private final EventLoop loop = program.loop;

  private void demonstration() {
    program.log("Start");
    loop.setTimeout(program.logs("Timer 1"), 0);
    loop.setImmediate(program.logs("Immediate 1"));
    loop.nextTick(program.logs("NextTick 1"));
    Promise.resolve().then(program.logs("Promise 1"));
    loop.setTimeout(program.logs("Timer 2"), 0);
    loop.setImmediate(program.logs("Immediate 2"));
    loop.nextTick(program.logs("NextTick 2"));
    Promise.resolve().then(program.logs("Promise 2"));
    program.log("End");
  }

  @Test
  void timersThatAreDueWhenTheLoopStartsPrecedeImmediates() {
    program.run(() -> {
      demonstration();
      program.clock.advance(2);
    });

    assertThat(program.output())
        .containsExactly(
            "Start",
            "End",
            "NextTick 1",
            "NextTick 2",
            "Promise 1",
            "Promise 2",
            "Timer 1",
            "Timer 2",
            "Immediate 1",
            "Immediate 2");
  }

  @Test
  void timersThatAreNotDueYetLetTheImmediatesGoFirst() {
    program.run(this::demonstration);

    assertThat(program.output())
        .endsWith("Promise 2", "Immediate 1", "Immediate 2", "Timer 1", "Timer 2");
  }

  @Test
  void anIoCallbackIsFollowedByEveryPhaseInTheOrderOfTheDiagram() {
    program.run(() ->
        loop.queueWork(
            "work",
            () -> "result",
            (error, result) -> {
              program.log("poll");
              loop.prepare(program.logs("prepare"));
              loop.defer(program.logs("pending"));
              loop.setTimeout(program.logs("timers"), 0);
              loop.openHandle("door").close(program.logs("close"));
              loop.setImmediate(program.logs("check"));
              Promise.resolve().then(program.logs("promise"));
              loop.nextTick(program.logs("tick"));
              program.clock.advance(2);
            }));

    assertThat(program.output())
        .containsExactly(
            "poll", "tick", "promise", "check", "close", "timers", "pending", "prepare");
  }

  @Test
  void fromATimerTheImmediateComesFirstEvenIfTheNextTimerIsDueAtOnce() {
    program.run(() ->
        loop.setTimeout(
            () -> {
              loop.setTimeout(program.logs("timer"), 0);
              loop.setImmediate(program.logs("immediate"));
              program.clock.advance(5);
            },
            1));

    assertThat(program.output()).containsExactly("immediate", "timer");
  }

  @Test
  void aQueueOfAPhaseIsFrozenWhenThePhaseBegins() {
    program.run(() -> {
      loop.setImmediate(() -> {
        program.log("immediate");
        loop.setImmediate(program.logs("immediate of the next turn"));
      });
      loop.openHandle("door").close(program.logs("close"));
    });

    assertThat(program.output())
        .containsExactly("immediate", "close", "immediate of the next turn");
  }

  @Test
  void handlesClosedInOneTurnHearOfItInReverseOrder() {
    program.run(() -> {
      loop.openHandle("a").close(program.logs("a"));
      loop.openHandle("b").close(program.logs("b"));
    });

    assertThat(program.output()).containsExactly("b", "a");
  }
}
