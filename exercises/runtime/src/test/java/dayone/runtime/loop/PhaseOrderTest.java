package dayone.runtime.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.promise.Promise;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import org.junit.jupiter.api.Test;

final class PhaseOrderTest {

  private final VirtualClock clock = new VirtualClock();
  private final Trace trace = new Trace();
  private final Console console = trace.console();
  private final EventLoop loop =
      EventLoop.builder()
          .clock(clock)
          .completionOrder(new CompletionOrder.Submission())
          .observer(trace)
          .build();

  @Test
  void demonstrationOfTheCourseDay() {
    loop.run(() -> {
      console.log("Start");
      loop.setTimeout(() -> console.log("Timer 1"), 0);
      loop.setImmediate(() -> console.log("Immediate 1"));
      loop.nextTick(() -> console.log("NextTick 1"));
      Promise.resolve().then(() -> console.log("Promise 1"));
      loop.setTimeout(() -> console.log("Timer 2"), 0);
      loop.setImmediate(() -> console.log("Immediate 2"));
      loop.nextTick(() -> console.log("NextTick 2"));
      Promise.resolve().then(() -> console.log("Promise 2"));
      console.log("End");
      clock.advance(2);
    });

    assertThat(trace.output())
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
  void fromAnIoCallbackEveryPhaseComesInTheOrderOfTheDiagram() {
    loop.run(() ->
        loop.queueWork(
            "work",
            () -> "result",
            (error, result) -> {
              console.log("poll");
              loop.prepare(() -> console.log("prepare"));
              loop.defer(() -> console.log("pending"));
              loop.setTimeout(() -> console.log("timers"), 0);
              loop.openHandle("door").close(() -> console.log("close"));
              loop.setImmediate(() -> console.log("check"));
              Promise.resolve().then(() -> console.log("promise"));
              loop.nextTick(() -> console.log("tick"));
              clock.advance(2);
            }));

    assertThat(trace.output())
        .containsExactly(
            "poll", "tick", "promise", "check", "close", "timers", "pending", "prepare");
  }
}
