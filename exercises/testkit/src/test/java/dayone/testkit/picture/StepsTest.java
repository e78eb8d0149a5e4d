package dayone.testkit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.Timeout;
import dayone.runtime.trace.Trace;
import dayone.testkit.Program;
import dayone.testkit.ProgramRunner;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepsTest {

  @Test
  void whatACallDoesStandsInTheOrderInWhichItDidIt() {
    assertThat(
            stepsOf((loop, console) -> {
              console.log("a");
              loop.nextTick(() -> console.log("c"));
              loop.setImmediate(() -> {});
              console.log("b");
            }))
        .containsExactly(
            "STARTS main script",
            "PRINTS a",
            "SCHEDULES process.nextTick",
            "SCHEDULES setImmediate",
            "PRINTS b",
            "ENDS main script",
            "STARTS process.nextTick",
            "PRINTS c",
            "ENDS process.nextTick",
            "STARTS setImmediate",
            "ENDS setImmediate");
  }

  @Test
  void intervalIsScheduledOnce() {
    assertThat(
            stepsOf((loop, console) -> {
              int[] beats = {0};
              Timeout[] interval = new Timeout[1];
              interval[0] =
                  loop.setInterval(
                      () -> {
                        if (++beats[0] == 2) {
                          loop.clearInterval(interval[0]);
                        }
                      },
                      5);
            }))
        .filteredOn(step -> step.contains("setInterval"))
        .containsExactly(
            "SCHEDULES setInterval 5 ms",
            "STARTS setInterval 5 ms",
            "ENDS setInterval 5 ms",
            "STARTS setInterval 5 ms",
            "ENDS setInterval 5 ms");
  }

  @Test
  void callInTheMidstOfAnotherStandsInside() {
    assertThat(
            stepsOf((loop, console) -> {
              loop.process().on("exit", arguments -> console.log("goodbye"));
              loop.setImmediate(() -> {
                console.log("before");
                loop.process().exit(0);
              });
            }))
        .containsSubsequence(
            "STARTS setImmediate",
            "PRINTS before",
            "STARTS exit",
            "PRINTS goodbye",
            "ENDS exit",
            "ENDS setImmediate");
  }

  @Test
  void lineOfTheTestItselfStandsAtTheEnd() {
    Trace trace = new ProgramRunner().run((loop, console) -> console.log("a"));
    trace.console().log("from the test");

    assertThat(stepsOf(trace, 0, 1))
        .containsExactly(
            "STARTS main script", "PRINTS a", "ENDS main script", "PRINTS from the test");
  }

  @Test
  void callsOutsideOfTheWindowAreLeftOut() {
    Trace trace =
        new ProgramRunner()
            .run((loop, console) -> {
              loop.nextTick(() -> console.log("a"));
              loop.nextTick(() -> console.log("b"));
            });

    assertThat(stepsOf(trace, 1, 2))
        .containsExactly("STARTS process.nextTick", "PRINTS a", "ENDS process.nextTick");
  }

  private static List<String> stepsOf(Program program) {
    Trace trace = new ProgramRunner().run(program);
    return stepsOf(trace, 0, trace.calls().size());
  }

  private static List<String> stepsOf(Trace trace, int from, int to) {
    return Steps.of(trace.calls(), trace.lines(), new Window(from, to)).stream()
        .map(step ->
            step.kind()
                + " "
                + (step.kind() == Steps.Kind.PRINTS
                    ? trace.lines().get(step.subject()).text()
                    : trace.calls().get(step.subject()).label()))
        .toList();
  }
}
