package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

@Task(1)
@LoopTest(callbackTakes = 2)
final class ScriptTest {

  @Test
  @Points(3)
  @Hint(
      "Which queue does each line come from, and who can have put it there? A line that is called late"
          + " was not in its queue yet when that queue was emptied for the first time.")
  void printsOneRound(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> Script.run(loop, console, 1));

    ScriptLines.check(trace, 1);
  }

  @Test
  @Points(3)
  @Hint(
      "With more rounds, all lines of one kind stand together. Only what a timer asks for comes right"
          + " behind that timer: when are the two queues emptied?")
  void printsThreeRoundsKindByKind(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> Script.run(loop, console, 3));

    ScriptLines.check(trace, 3);
  }
}
