package dayone.testkit.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class OrderRuleTest {

  @Test
  void linesOfOneCallback() {
    assertRule(
        (loop, console) -> {
          console.log("earlier");
          console.log("later");
        },
        "from top to bottom");
  }

  @Test
  void whatACallbackSchedules() {
    assertRule(
        (loop, console) ->
            loop.setImmediate(() -> {
              loop.nextTick(() -> console.log("later"));
              console.log("earlier");
            }),
        "A callback runs to its end");
  }

  @Test
  void promiseJobAddedByAPromiseJobBeforeATick() {
    assertRule(
        (loop, console) ->
            Promise.resolve()
                .then(() -> loop.nextTick(() -> console.log("later")))
                .then(() -> console.log("earlier")),
        "Once promise jobs run");
  }

  @Test
  void twoTicks() {
    assertRule(
        (loop, console) -> {
          loop.nextTick(() -> console.log("earlier"));
          loop.nextTick(() -> console.log("later"));
        },
        "first in, first out");
  }

  @Test
  void callbackOfThePhaseBeforeATickThatASecondOneAsksFor() {
    assertRule(
        (loop, console) -> {
          loop.setImmediate(() -> console.log("earlier"));
          loop.setImmediate(() -> loop.nextTick(() -> console.log("later")));
        },
        "there is nothing to be called");
  }

  @Test
  void twoPhases() {
    assertRule(
        (loop, console) -> {
          loop.setTimeout(() -> console.log("later"), 5);
          loop.setImmediate(() -> console.log("earlier"));
        },
        "round its phases");
  }

  @Test
  void twoImmediatesOfOneTurn() {
    assertRule(
        (loop, console) -> {
          loop.setImmediate(() -> console.log("earlier"));
          loop.setImmediate(() -> console.log("later"));
        },
        "Within one phase");
  }

  @Test
  void immediateOfTheNextTurn() {
    assertRule(
        (loop, console) -> {
          loop.setImmediate(() -> loop.setImmediate(() -> console.log("later")));
          loop.setImmediate(() -> console.log("earlier"));
        },
        "waits a turn");
  }

  private static void assertRule(Program program, String part) {
    Trace trace = new Trace();
    EventLoop loop = EventLoop.builder().clock(new VirtualClock()).observer(trace).build();
    loop.run(() -> program.run(loop, trace.console()));

    assertThat(trace.output()).containsExactly("earlier", "later");
    assertThat(OrderRule.between(printer(trace, 0), printer(trace, 1))).contains(part);
  }

  private static Call printer(Trace trace, int line) {
    return Objects.requireNonNull(trace.lines().get(line).printedBy());
  }
}
