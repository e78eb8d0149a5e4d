package dayone.topics.microtasks;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.io.FileSystem;
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
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Task(3)
@LoopTest(maxCallbacks = 300_000)
final class BacklogHiddenTest {

  private static final Path MISSING = Path.of("no-such-file");

  @ParameterizedTest
  @CsvSource({"1000,10", "997,10", "10000,1", "50000,20000", "3,100"})
  @Points(3)
  @Hint(
      "No millisecond is lost by waiting, and no turn by doing less than is allowed while there is work"
          + " to do. Does your code wait for a timer, or call itself once more for each job?")
  void losesNeitherTimeNorTurns(
      int jobs, int perTurn, EventLoop loop, VirtualClock clock, Console console, Trace trace) {
    Queue<Callback> backlog = Jobs.printing(console, jobs);

    loop.run(() ->
        Backlog.work(
            loop,
            backlog,
            perTurn,
            () -> console.log("done after " + clock.millis() + " ms, left: " + backlog.size())));

    assertThat(trace).prints(Jobs.lines(jobs, "done after 0 ms, left: 0"));
    Jobs.requireAtMost(perTurn, trace);
    int needed = Math.ceilDiv(jobs, perTurn);
    if (Jobs.turns(trace) > needed + 1) {
      throw new TeachingError(
          jobs
              + " jobs, "
              + perTurn
              + " a turn, took "
              + Jobs.turns(trace)
              + " turns with jobs in them.",
          "Work that may be done in this turn is not put off.");
    }
  }

  @Test
  @Points(3)
  @Hint(
      "A backlog may be begun in any callback, and a request that has finished waits for no more than"
          + " two slices. In which phases do your jobs run, and how many of these are in one turn?")
  void letsRequestsInBetweenWhereverItBegins(
      EventLoop loop, FileSystem files, Console console, Trace trace) {
    loop.run(() ->
        files.stat(
            MISSING,
            (error, stats) -> {
              Callback[] chain = new Callback[1];
              int[] served = {0};
              chain[0] =
                  () ->
                      files.stat(
                          MISSING,
                          (otherError, otherStats) -> {
                            served[0]++;
                            if (served[0] < 10) {
                              chain[0].call();
                            }
                          });
              chain[0].call();
              Backlog.work(
                  loop,
                  Jobs.printing(console, 60),
                  5,
                  () -> console.log("done, requests served: " + served[0]));
              console.log("work has returned");
            }));

    List<String> expected = new ArrayList<>(List.of("work has returned"));
    expected.addAll(List.of(Jobs.lines(60, "done, requests served: 10")));
    assertThat(trace).prints(expected.toArray(String[]::new));
    Jobs.requireAtMost(5, trace);
  }

  @Test
  @Points(3)
  @Hint(
      "Jobs may bring in more jobs, one may throw, a backlog may be empty, and there may be two of them."
          + " What do you know at the beginning, and what only later? What comes after a job that"
          + " throws?")
  void goesOnWhateverTheJobsDo(EventLoop loop, Console console, Trace trace) {
    List<String> errors = new ArrayList<>();
    loop.process().on("uncaughtException", arguments -> errors.add(message(arguments[0])));
    Queue<Callback> growing = new ArrayDeque<>();
    for (int i = 1; i <= 3; i++) {
      String name = "growing " + i;
      growing.add(() -> {
        console.log(name);
        growing.add(() -> console.log(name + " child"));
      });
    }
    Queue<Callback> failing = new ArrayDeque<>();
    for (int i = 1; i <= 5; i++) {
      String name = "failing " + i;
      int number = i;
      failing.add(() -> {
        console.log(name);
        if (number % 2 == 1) {
          throw new Exception(name);
        }
      });
    }

    loop.run(() -> {
      Backlog.work(loop, new ArrayDeque<>(), 3, () -> console.log("empty done"));
      console.log("main");
      loop.setTimeout(() -> Backlog.work(loop, growing, 2, () -> console.log("growing done")), 10);
      loop.setTimeout(() -> Backlog.work(loop, failing, 2, () -> console.log("failing done")), 20);
      loop.setTimeout(
          () -> {
            Backlog.work(loop, Jobs.printing(console, 4), 1, () -> console.log("one done"));
            Backlog.work(loop, named(console, "other", 1), 1, () -> console.log("other done"));
          },
          30);
      loop.setTimeout(() -> console.log("errors: " + errors), 40);
    });

    requireOrder(trace, "main", "empty done");
    requireOrder(
        trace,
        "growing 1",
        "growing 2",
        "growing 3",
        "growing 1 child",
        "growing 2 child",
        "growing 3 child",
        "growing done");
    requireOrder(
        trace, "failing 1", "failing 2", "failing 3", "failing 4", "failing 5", "failing done");
    requireOrder(trace, Jobs.lines(4, "one done"));
    requireOrder(trace, "other 1", "other done", "one done");
    requireOrder(trace, "failing done", "errors: [failing 1, failing 3, failing 5]");
  }

  private static String message(Object error) {
    return ((Throwable) error).getMessage();
  }

  private static Queue<Callback> named(Console console, String name, int count) {
    Queue<Callback> jobs = new ArrayDeque<>();
    for (int i = 1; i <= count; i++) {
      String line = name + " " + i;
      jobs.add(() -> console.log(line));
    }
    return jobs;
  }

  /** Each of these lines was printed once, and in this order; others may stand between them. */
  private static void requireOrder(Trace trace, String... lines) {
    List<String> wanted = List.of(lines);
    List<String> printed = trace.output().stream().filter(wanted::contains).toList();
    if (!printed.equals(wanted)) {
      throw new TeachingError("Printed was " + printed + ".\nExpected was " + wanted + ".", null);
    }
  }
}
