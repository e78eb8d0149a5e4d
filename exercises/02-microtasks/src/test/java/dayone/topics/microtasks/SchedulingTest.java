package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.io.FileSystem;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Phase;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.testkit.TeachingError;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@Task(5)
@LoopTest
final class SchedulingTest {

  private static final int MACHINES = 20;

  @Test
  @Points(2)
  @Hint(
      "Two calls side by side in a main script are a race: on one machine the timer is due when the"
          + " loop begins, on another it is not. What has to have happened before the second is asked"
          + " for?")
  void keepsTheOrderOnEveryMachine() {
    for (int seed = 0; seed < MACHINES; seed++) {
      Machine machine = new Machine(seed);

      machine.run(() -> {
        Scheduling.timerFirst(
            machine.loop, () -> machine.print("timer"), () -> machine.print("immediate"));
      });

      assertThat(machine.trace)
          .prints("timer", "immediate")
          .printsInPhase("timer", Phase.TIMERS)
          .printsInPhase("immediate", Phase.CHECK);
    }
    for (int seed = 0; seed < MACHINES; seed++) {
      Machine machine = new Machine(seed);

      machine.run(() -> {
        Scheduling.immediateFirst(
            machine.loop, () -> machine.print("immediate"), () -> machine.print("timer"));
      });

      assertThat(machine.trace)
          .prints("immediate", "timer")
          .printsInPhase("immediate", Phase.CHECK)
          .printsInPhase("timer", Phase.TIMERS);
    }
  }

  @Test
  @Points(2)
  @Hint(
      "All that comes in during one poll phase goes into one list. Which phase comes right after poll,"
          + " and how often is it to be asked for?")
  void collectsWhatComesInDuringOnePollPhase(
      EventLoop loop, FileSystem files, Console console, Trace trace) {
    loop.run(() -> {
      Consumer<String> collector =
          Scheduling.collector(loop, all -> console.log("flush " + String.join(" ", all)));
      for (String name : new String[] {"a", "b", "c"}) {
        files.stat(
            Path.of("no-such-file"),
            (error, stats) -> {
              console.log("came in: " + name);
              collector.accept(name);
            });
      }
    });

    assertThat(trace)
        .prints("came in: a", "came in: b", "came in: c", "flush a b c")
        .printsInPhase("flush a b c", Phase.CHECK);
  }

  @Test
  @Points(2)
  @Hint(
      "Between two questions the program has nothing to do and the processor should rest. Which of the"
          + " two calls lets time pass?")
  void asksFromTimeToTimeUntilItIsReady(
      EventLoop loop, VirtualClock clock, Console console, Trace trace) {
    boolean[] ready = {false};
    int[] questions = {0};

    loop.run(() -> {
      loop.setTimeout(() -> ready[0] = true, 95);
      Scheduling.waitUntil(
          loop,
          () -> {
            questions[0]++;
            return ready[0];
          },
          10,
          () -> console.log("ready after " + (clock.millis() >= 95 && clock.millis() <= 105)));
      console.log("main");
    });

    assertThat(trace).prints("main", "ready after true");
    if (questions[0] < 2 || questions[0] > 12) {
      throw new TeachingError(
          "In 100 ms it has asked "
              + questions[0]
              + " times. One question every 10 ms makes about ten.",
          "An immediate comes in the very next turn; only a timer lets time pass.");
    }
  }
}
