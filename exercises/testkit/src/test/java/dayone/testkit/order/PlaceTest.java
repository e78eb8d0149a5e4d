package dayone.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Line;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class PlaceTest {

  @Test
  void lineOfACallbackOfThePhaseIsNoFinding() {
    List<Line> lines =
        Runs.linesOf((loop, console) -> loop.setTimeout(() -> console.log("timer"), 0));

    assertThat(Place.in(Phase.TIMERS).check("timer", lines)).isNull();
    assertThat(Place.anyOf(List.of(CallbackKind.TIMEOUT)).check("timer", lines)).isNull();
  }

  @Test
  void lineOfAJobThatRanInThePhaseDoesNotCount() {
    List<Line> lines =
        Runs.linesOf(
            (loop, console) -> loop.setTimeout(() -> loop.nextTick(() -> console.log("tick")), 0));

    Finding finding = check(Place.in(Phase.TIMERS), "tick", lines);

    assertThat(finding.text())
        .isEqualTo(
            "\"tick\" was printed by a nextTick callback that ran during the timers phase, not by a"
                + " callback of that phase.");
  }

  @Test
  void wrongKindIsNamed() {
    List<Line> lines = Runs.linesOf((loop, console) -> loop.setImmediate(() -> console.log("x")));

    Finding finding =
        check(Place.anyOf(List.of(CallbackKind.PROMISE_JOB, CallbackKind.MICROTASK)), "x", lines);

    assertThat(finding.text())
        .isEqualTo(
            "\"x\" was printed by an immediate callback, not by a promise callback or a"
                + " queueMicrotask callback.");
    assertThat(finding.rule())
        .isEqualTo("What is given to then is called as a promise job, after all nextTicks.");
  }

  @Test
  void lineThatIsNotThereIsNotMisplaced() {
    Finding finding = check(Place.in(Phase.CHECK), "check", Runs.printing("a", "b", "c", "d"));

    assertThat(finding.text())
        .isEqualTo("\"check\" was not printed. Printed was \"a\", \"b\", \"c\" and 1 more.");
    assertThat(finding.rule()).isNull();
  }

  @Test
  void lineThatIsThereWithOtherWhiteSpaceOrCaseIsPointedAt() {
    assertThat(check(Place.in(Phase.CHECK), "a b", Runs.printing("ab ")).text())
        .isEqualTo(
            "\"a b\" was not printed. There is \"ab·\" instead of \"a·b\": look at the white"
                + " space.");
    assertThat(check(Place.in(Phase.CHECK), "Check", Runs.printing("check")).text())
        .isEqualTo("\"Check\" was not printed. There is \"check\": look at upper and lower case.");
  }

  @Test
  void nothingPrintedPointsToTheConsole() {
    assertThat(check(Place.in(Phase.CHECK), "x", Runs.printing()).text())
        .startsWith("\"x\" was not printed.\nNothing was printed on the console.");
  }

  @Test
  void lineThatWasPrintedMoreThanOnceIsSaidWithItsOrigins() {
    List<Line> lines =
        Runs.linesOf((loop, console) -> {
          console.log("x");
          loop.setTimeout(() -> console.log("x"), 0);
        });

    assertThat(check(Place.in(Phase.TIMERS), "x", lines).text())
        .isEqualTo(
            "\"x\" was printed 2 times, expected is once.\n"
                + "It came from the main script, a timeout callback.");
  }

  @Test
  void everyPhaseAndKindHasItsSentence() {
    for (Phase phase : Phase.values()) {
      assertThat(PlaceRule.of(phase)).endsWith(".").hasSizeLessThan(95);
    }
    for (CallbackKind kind : CallbackKind.values()) {
      assertThat(PlaceRule.of(kind)).endsWith(".").hasSizeLessThan(95);
    }
  }

  private static Finding check(Place place, String text, List<Line> lines) {
    return Objects.requireNonNull(place.check(text, lines));
  }
}
