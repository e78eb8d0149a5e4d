package dayone.grader.aot;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;
import static dayone.testkit.LoopAssertions.assertThat;
import static dayone.testkit.LoopAssertions.by;
import static dayone.testkit.LoopAssertions.in;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Phase;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What most tests of the course use, so that a child need not load it each time. Nobody's work is
 * judged by it. Nothing here may be @NonBlocking: the flight recorder changes classes while they
 * are loaded, and no cache can be made of those.
 */
@Task(1)
@LoopTest(callbackTakes = 2)
final class RehearsedTest {

  private static void program(EventLoop loop, Console console) {
    console.log("main");
    loop.nextTick(() -> console.log("tick"));
    Promise.resolve("job").then(console::log);
    loop.setTimeout(() -> console.log("timer"), 1);
    loop.setImmediate(() -> console.log("immediate"));
    var done = async(() -> {
      String late = await(new TimersPromises(loop).setTimeout(20, "late"));
      await(Promises.all(List.of(Promise.resolve(1), Promise.resolve(2))));
      console.log(late);
      return late;
    });
    done.catchError(never -> "never");
  }

  @Test
  @Points(1)
  @Hint("passes")
  void passes(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> program(loop, console));
    assertThat(trace)
        .prints(
            in(Phase.MAIN_SCRIPT, "main"),
            by(CallbackKind.NEXT_TICK, "tick"),
            by(CallbackKind.PROMISE_JOB, "job"),
            in(Phase.TIMERS, "timer"),
            in(Phase.CHECK, "immediate"),
            by(CallbackKind.PROMISE_JOB, "late"));
    Assertions.assertThat(trace.output()).as("lines").hasSize(6).contains("main");
  }

  @Test
  @Points(1)
  @Hint("fails")
  void failsByItsOrder(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> program(loop, console));
    assertThat(trace).prints("main", "job", "tick", "timer", "immediate", "late");
  }

  @Test
  @Points(1)
  @Hint("fails")
  void failsByAValue() {
    Assertions.assertThat(List.of(1, 2)).as("numbers").containsExactly(2, 1);
  }
}
