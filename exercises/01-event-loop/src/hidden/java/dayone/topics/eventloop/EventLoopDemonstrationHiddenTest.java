package dayone.topics.eventloop;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.testkit.TeachingError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Task(1)
@LoopTest(callbackTakes = 2)
final class EventLoopDemonstrationHiddenTest {

  @Test
  @Points(3)
  @LoopTest
  @Hint(
      "On a machine so fast that no millisecond passes before the loop starts, which of timers and"
          + " immediates come first? Leave that to the loop: your program is the same.")
  void printsImmediatesFirstWhenNoTimePasses(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> EventLoopDemonstration.run(loop, console));

    assertThat(trace)
        .prints(
            "Start",
            "End",
            "NextTick 1",
            "NextTick 2",
            "Promise 1",
            "Promise 2",
            "Immediate 1",
            "Immediate 2",
            "Timer 1",
            "Timer 2");
    Places.requireThoseOfTheDemonstration(trace);
  }

  @Test
  @Points(3)
  @Hint(
      "Does the main script make all eight calls itself, two timeouts of 0 ms among them, and does"
          + " each call print one line?")
  void mainScriptAsksForEightCallsOfTheirOwn(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> EventLoopDemonstration.run(loop, console));

    Origin origin = new Origin(trace);
    Call mainScript = trace.calls().getFirst();
    List<String> lines =
        Stream.of("NextTick", "Promise", "Timer", "Immediate")
            .flatMap(name -> Stream.of(name + " 1", name + " 2"))
            .toList();
    for (String line : lines) {
      origin.requireAskedForBy(mainScript, line);
    }
    if (lines.stream().map(origin::printerOf).distinct().count() < lines.size()) {
      throw new TeachingError(
          "Two lines were printed by one and the same callback.",
          "Each of the eight lines is printed by a callback of its own.");
    }
    origin.requireTimeoutOfZero("Timer 1");
    origin.requireTimeoutOfZero("Timer 2");
  }

  @Test
  @Points(3)
  @Hint(
      "Other code on the same loop has asked for its calls before and after you. Does every call of"
          + " yours stand in its queue at the time of your main script, or only later?")
  void standsInLineWithOtherWorkOnTheLoop(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> {
      otherWork("before", loop, console);
      EventLoopDemonstration.run(loop, console);
      otherWork("after", loop, console);
    });

    assertThat(trace)
        .prints(
            "Start",
            "End",
            "tick before",
            "NextTick 1",
            "NextTick 2",
            "tick after",
            "promise before",
            "Promise 1",
            "Promise 2",
            "promise after",
            "timer before",
            "Timer 1",
            "Timer 2",
            "timer after",
            "immediate before",
            "Immediate 1",
            "Immediate 2",
            "immediate after");
    Places.requireThoseOfTheDemonstration(trace);
  }

  @Test
  @Points(3)
  @Hint(
      "Does your class remember anything from one call of run to the next? It needs nothing but its"
          + " two arguments.")
  void remembersNothingBetweenTwoRuns(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> {
      EventLoopDemonstration.run(loop, console);
      EventLoopDemonstration.run(loop, line -> console.log("again " + line));
    });

    assertThat(trace)
        .prints(
            "Start",
            "End",
            "again Start",
            "again End",
            "NextTick 1",
            "NextTick 2",
            "again NextTick 1",
            "again NextTick 2",
            "Promise 1",
            "Promise 2",
            "again Promise 1",
            "again Promise 2",
            "Timer 1",
            "Timer 2",
            "again Timer 1",
            "again Timer 2",
            "Immediate 1",
            "Immediate 2",
            "again Immediate 1",
            "again Immediate 2");
    Places.requireThoseOfTheDemonstration(trace);
    Places.requireThoseOfTheDemonstration(trace, "again ");
  }

  private static void otherWork(String when, EventLoop loop, Console console) {
    loop.setTimeout(() -> console.log("timer " + when), 0);
    loop.setImmediate(() -> console.log("immediate " + when));
    loop.nextTick(() -> console.log("tick " + when));
    Promise.resolve().then(() -> console.log("promise " + when));
  }
}
