package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Console;
import dayone.runtime.trace.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ProgramRunnerTest {

  private static final int MANY = 100_000;

  private final ProgramRunner runner = new ProgramRunner(0, MANY, null);

  @Test
  void requestsFinishInTheOrderOfTheirCalls() {
    assertThat(runner.run(ProgramRunnerTest::threeRequests).output())
        .containsExactly("a", "b", "c");
  }

  @Test
  void codeTakesAsLongAsInTheTest() {
    Program program =
        (loop, console) -> {
          loop.setImmediate(() -> console.log("immediate"));
          loop.setTimeout(() -> console.log("timer"), 0);
        };

    assertThat(runner.run(program).output()).containsExactly("immediate", "timer");
    assertThat(new ProgramRunner(2, MANY).run(program).output())
        .containsExactly("timer", "immediate");
  }

  @Test
  void fiftySeedsFindEveryOrder() {
    Set<List<String>> seen = new HashSet<>();
    List<Trace> runs = new ArrayList<>();

    runner.underEveryOrder(
        ProgramRunnerTest::threeRequests,
        trace -> {
          seen.add(trace.output());
          runs.add(trace);
        });

    assertThat(runs).hasSize(50);
    assertThat(seen).hasSize(6);
  }

  @Test
  void failingSeedIsToldAndCanBeHadAgain() {
    List<String> works = List.of("a", "b", "c");
    ProgramRunner.FailedUnderSeed failed = failureOf(runner, works);
    long seed = Long.parseLong(failed.inWords().replaceAll(".*-Dorder\\.seed=", ""));

    assertThat(failed.inWords())
        .isEqualTo(
            "Seed "
                + seed
                + " of the orders in which requests may finish. The same again: -Dorder.seed="
                + seed);
    ProgramRunner again = new ProgramRunner(0, MANY, seed);
    assertThat(failureOf(again, works).trace().output()).isEqualTo(failed.trace().output());
    assertThat(failed.trace().output()).isNotEqualTo(works);
  }

  @Test
  void programThatNeedsNoOrderPasses() {
    Program sorted =
        (loop, console) -> {
          TreeSet<String> results = new TreeSet<>();
          for (String name : List.of("b", "c", "a")) {
            loop.queueWork(
                name,
                () -> name,
                (error, result) -> {
                  results.add(result);
                  if (results.size() == 3) {
                    results.forEach(console::log);
                  }
                });
          }
        };

    assertThatCode(() ->
            runner.underEveryOrder(
                sorted, trace -> LoopAssertions.assertThat(trace).prints("a", "b", "c")))
        .doesNotThrowAnyException();
  }

  @Test
  void stubThatWasSwallowedIsFound() {
    Program program =
        (loop, console) -> {
          loop.process().on("uncaughtException", arguments -> {});
          loop.setImmediate(() -> {
            throw new Todo("Task 1: write it");
          });
        };

    assertThatThrownBy(() -> runner.run(program)).isInstanceOf(Todo.class);
  }

  @Test
  void questionMayLeaveAnIntervalThatKeepsNothingAlive() {
    Trace trace =
        new ProgramRunner()
            .runQuestion((loop, console) -> {
              loop.setInterval(() -> console.log("beat"), 100).unref();
              loop.setTimeout(() -> console.log("done"), 150);
            });

    assertThat(trace.output()).containsExactly("beat", "done");
  }

  @Test
  void whatIsLeftOpenIsFound() {
    assertThatThrownBy(() -> runner.run((loop, console) -> loop.openHandle("door").unref()))
        .isInstanceOf(TeachingError.class)
        .hasMessageContaining("handle 'door'");
  }

  private static ProgramRunner.FailedUnderSeed failureOf(ProgramRunner runner, List<String> works) {
    try {
      runner.underEveryOrder(
          ProgramRunnerTest::threeRequests,
          trace -> LoopAssertions.assertThat(trace).prints(works.toArray(String[]::new)));
    } catch (ProgramRunner.FailedUnderSeed failed) {
      assertThat(failed).hasCauseInstanceOf(TeachingError.class);
      return failed;
    }
    throw new AssertionError("No seed finds what works by luck.");
  }

  private static void threeRequests(EventLoop loop, Console console) {
    for (String name : List.of("a", "b", "c")) {
      loop.queueWork(name, () -> name, (error, result) -> console.log(result));
    }
  }
}
