package dayone.testkit.order;

import static dayone.testkit.LoopAssertions.by;
import static dayone.testkit.LoopAssertions.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Line;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class PlacedLinesTest {

  private static final List<Stretch> EXPECTED =
      List.of(
          in(Phase.MAIN_SCRIPT, "Start", "End"),
          by(CallbackKind.NEXT_TICK, "tick"),
          by(CallbackKind.PROMISE_JOB, "promise"),
          in(Phase.TIMERS, "timer"),
          in(Phase.CHECK, "immediate"));

  @Test
  void eachLineFromItsPlaceIsNoFinding() {
    assertThat(PlacedLines.compare(EXPECTED, rightRun())).isNull();
  }

  @Test
  void printsInARowHaveTheRightOrderAndAreFound() {
    Finding finding =
        compare(Runs.printing("Start", "End", "tick", "promise", "timer", "immediate"));

    assertThat(finding.text())
        .isEqualTo(
            """
            The order is right, but a line comes from the wrong place.
            "tick" was printed by the main script, not by a nextTick callback.
            Printing the lines in a row gives the same text, but it does not use the loop.
            The same goes for 3 more of the 6 lines.\
            """);
    assertThat(finding.rule()).isEqualTo(PlaceRule.of(CallbackKind.NEXT_TICK));
  }

  @Test
  void orderIsToldBeforePlace() {
    Finding finding =
        compare(Runs.printing("Start", "End", "tick", "promise", "immediate", "timer"));

    assertThat(finding.text())
        .startsWith("The right lines were printed, but in the wrong order.\n");
  }

  @Test
  void oneLineFromTheWrongPhaseIsFoundAmongRightOnes() {
    Finding finding =
        compare(
            Runs.linesOf((loop, console) -> {
              console.log("Start");
              loop.setTimeout(() -> console.log("timer"), 0);
              loop.setTimeout(() -> console.log("immediate"), 0);
              loop.nextTick(() -> console.log("tick"));
              Promise.resolve().then(() -> console.log("promise"));
              console.log("End");
            }));

    assertThat(finding.text())
        .endsWith(
            "\n\"immediate\" was printed by a timeout callback, not by a callback of the check phase.");
  }

  @Test
  void sameTextTwiceIsJudgedByPosition() {
    List<Stretch> expected = List.of(in(Phase.MAIN_SCRIPT, "a"), in(Phase.CHECK, "a"));

    assertThat(
            PlacedLines.compare(
                expected,
                Runs.linesOf((loop, console) -> {
                  console.log("a");
                  loop.setImmediate(() -> console.log("a"));
                })))
        .isNull();
    assertThat(PlacedLines.compare(expected, Runs.printing("a", "a"))).isNotNull();
  }

  @Test
  void stretchWithoutLinesIsRefused() {
    assertThatThrownBy(() -> in(Phase.CHECK)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Line> rightRun() {
    return Runs.linesOf((loop, console) -> {
      console.log("Start");
      loop.setTimeout(() -> console.log("timer"), 0);
      loop.setImmediate(() -> console.log("immediate"));
      loop.nextTick(() -> console.log("tick"));
      Promise.resolve().then(() -> console.log("promise"));
      console.log("End");
    });
  }

  private static Finding compare(List<Line> actual) {
    return Objects.requireNonNull(PlacedLines.compare(EXPECTED, actual));
  }
}
