package dayone.testkit.forked;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.NonBlocking;
import dayone.testkit.Points;
import dayone.testkit.Task;
import org.junit.jupiter.api.Test;

/**
 * Tests that only make the JVM load and compile what any test needs: the loop, a comparison, a
 * failure with its text. No tests of ours, so Maven must not find them.
 */
@Task(1)
@Hint("None.")
@LoopTest
final class WarmUp {

  @Test
  @Points(1)
  @NonBlocking
  void passes(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> program(loop, console));
    assertThat(trace).prints("main", "tick", "promise", "immediate");
  }

  @Test
  @Points(1)
  void fails(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> program(loop, console));
    assertThat(trace).prints("main", "promise", "tick", "immediate");
  }

  private static void program(EventLoop loop, Console console) {
    loop.setImmediate(() -> console.log("immediate"));
    loop.queueMicrotask(() -> console.log("promise"));
    loop.nextTick(() -> console.log("tick"));
    console.log("main");
  }
}
