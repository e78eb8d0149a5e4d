package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.testkit.TeachingError;
import java.util.Queue;
import org.junit.jupiter.api.Test;

@Task(3)
@LoopTest
final class BacklogTest {

  @Test
  @Points(3)
  @Hint(
      "Every job once, in the order of the backlog, then done, and nothing before work has returned."
          + " Who calls the first job?")
  void worksThroughEveryJobInOrderAndIsDone(EventLoop loop, Console console, Trace trace) {
    loop.run(() -> {
      Backlog.work(loop, Jobs.printing(console, 5), 2, () -> console.log("done"));
      console.log("work has returned");
    });

    assertThat(trace)
        .prints("work has returned", "job 1", "job 2", "job 3", "job 4", "job 5", "done");
    Jobs.requireAtMost(2, trace);
  }

  @Test
  @Points(3)
  @Hint(
      "A timer is due and has to wait for the backlog. Which of the calls of a program lets the loop go"
          + " round before the next job is called?")
  void letsTimersInBetween(EventLoop loop, VirtualClock clock, Console console, Trace trace) {
    Queue<Callback> backlog = Jobs.printing(() -> clock.advance(10), console, 40);

    loop.run(() -> {
      loop.setTimeout(() -> console.log("a timer of 10 ms"), 10);
      Backlog.work(loop, backlog, 4, () -> console.log("done"));
    });

    Jobs.requireAtMost(4, trace);
    int jobsBefore = trace.output().indexOf("a timer of 10 ms");
    if (jobsBefore > 2 * 4) {
      throw new TeachingError(
          "A timer of 10 ms had to wait for " + jobsBefore + " jobs of 10 ms each.",
          "The timers phase comes once in every turn of the loop.");
    }
  }
}
