package dayone.topics.eventloop;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

/**
 * The student's method is the main script: the test runs the loop, so it decides whether time
 * passes ({@code callbackTakes}: code takes two milliseconds) and can put other work beside it.
 *
 * <p>The order alone would accept ten prints in a row. So it is asked where each line came from,
 * too. The same holds for the other tasks.
 */
@Task(1)
@LoopTest(callbackTakes = 2)
final class EventLoopDemonstrationTest {

  @Test
  @Points(4)
  @Hint(
      "Which call of the loop does each line need? Make the calls of the JavaScript program, one"
          + " for one, and print with the console that you are given.")
  void printsTheTenLinesInNodesOrder(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> EventLoopDemonstration.run(loop, console));

    assertThat(trace)
        .prints(
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
    Places.requireThoseOfTheDemonstration(trace);
  }

  @Test
  @Points(4)
  @Hint(
      "The name of a line says who prints it. Is it printed by the main script, or by a callback"
          + " that the loop calls later, and in which phase or from which queue?")
  void printsEachLineFromItsOwnQueueOrPhase(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> EventLoopDemonstration.run(loop, console));

    Places.requireThoseOfTheDemonstration(trace);
  }
}
