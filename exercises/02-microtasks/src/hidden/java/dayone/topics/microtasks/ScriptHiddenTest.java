package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Task(1)
@LoopTest(callbackTakes = 2)
final class ScriptHiddenTest {

  @Test
  @Points(3)
  @LoopTest
  @Hint(
      "On a machine where no time passes at all, the loop has to wait for the timers. Are all of them"
          + " timeouts of 0 ms that are asked for together, so that one timers phase calls them all?")
  void printsTheSameWhenNoTimePasses(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> Script.run(loop, console, 4));

    ScriptLines.check(trace, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 9, 250})
  @Points(3)
  @Hint(
      "The number of rounds is an argument: no round at all is one line, and hundreds of rounds are"
          + " printed in the same order as three.")
  void printsAnyNumberOfRounds(int rounds, EventLoop loop, Console console, Trace trace) {
    loop.run(() -> Script.run(loop, console, rounds));

    ScriptLines.check(trace, rounds);
  }

  @Test
  @Points(3)
  @Hint(
      "Other code uses both queues and the timers at the same time, and your method is called from a"
          + " callback. The order of your lines among themselves stays the same. Whose end do you wait"
          + " for?")
  void printsTheSameBesideOtherWork(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> {
      busy(loop, 3);
      loop.setImmediate(() -> {
        busy(loop, 3);
        Script.run(loop, console, 3);
        busy(loop, 3);
      });
    });

    ScriptLines.check(trace, 3);
  }

  /** Work that goes on for some time in every queue. */
  private static void busy(EventLoop loop, int times) {
    if (times > 0) {
      Callback again = () -> busy(loop, times - 1);
      loop.nextTick(again);
      loop.setTimeout(again, 0);
      loop.setImmediate(again);
      Promise.resolve().then(again);
    }
  }
}
