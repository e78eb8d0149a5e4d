package dayone.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Line;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PartialTest {

  // ---- within one place

  @Test
  void linesOfOnePhaseAreComparedAndOthersDoNotCount() {
    List<Line> lines =
        Runs.linesOf((loop, console) -> {
          console.log("main");
          loop.setTimeout(() -> console.log("timer 1"), 0);
          loop.setImmediate(() -> console.log("immediate"));
          loop.setTimeout(() -> console.log("timer 2"), 0);
        });

    assertThat(Partial.within(Place.in(Phase.TIMERS), List.of("timer 1", "timer 2"), lines))
        .isNull();
    assertThat(Partial.within(Place.in(Phase.POLL), List.of(), lines)).isNull();
    Finding finding =
        found(Partial.within(Place.in(Phase.TIMERS), List.of("timer 2", "timer 1"), lines));
    assertThat(finding.text())
        .startsWith(
            """
            Of the lines that are printed by a callback of the timers phase:
            The right lines were printed, but in the wrong order.
            """);
    assertThat(finding.rule()).isEqualTo(OrderingRule.TIMERS_IN_ORDER.sentence());
    // The place in the whole output: main is before it.
    assertThat(finding.focus()).isEqualTo(new Focus(List.of(), 1));
  }

  @Test
  void jobsOfAQueueAreComparedWhateverPhaseTheyRanIn() {
    List<Line> lines =
        Runs.linesOf((loop, console) -> {
          loop.nextTick(() -> console.log("tick 1"));
          loop.setImmediate(() -> loop.nextTick(() -> console.log("tick 2")));
        });

    assertThat(
            Partial.within(
                Place.anyOf(List.of(CallbackKind.NEXT_TICK)), List.of("tick 1", "tick 2"), lines))
        .isNull();
  }

  @Test
  void lineThatCameFromElsewhereIsSaidToBeMisplaced() {
    Finding finding =
        found(Partial.within(Place.in(Phase.TIMERS), List.of("a"), Runs.printing("a")));

    assertThat(finding.text())
        .startsWith("\"a\" was printed by the main script, not by a callback of the timers phase.");
  }

  // ---- in any order

  @Test
  void anyOrderOfTheLinesIsAccepted() {
    assertThat(Partial.anyOrder(List.of("a", "b", "a"), Runs.printing("b", "a", "a"))).isNull();
    assertThat(Partial.anyOrder(List.of(), Runs.printing())).isNull();
  }

  @Test
  void missingAndSurplusLinesAreListed() {
    Finding finding =
        found(Partial.anyOrder(List.of("a", "b", "c", "a"), Runs.printing("b", "x", "a", "b")));

    assertThat(finding.text())
        .isEqualTo(
            """
            Not the expected lines; their order is free.
            Never printed, or not often enough: "a", "c".
            Not expected, or once too often: "x", "b".
            Expected, in any order: "a", "b", "c", "a".\
            """);
    assertThat(finding.focus()).isEqualTo(new Focus(List.of(), 1));
  }

  @Test
  void nothingPrintedPointsToTheConsole() {
    assertThat(found(Partial.anyOrder(List.of("a"), Runs.printing())).text())
        .startsWith("Nothing was printed on the console.\n")
        .endsWith("\nExpected, in any order: \"a\".");
  }

  // ---- one before the other

  @Test
  void whatLiesBetweenTwoLinesIsFree() {
    assertThat(Partial.before("a", "c", Runs.printing("x", "a", "b", "c"))).isNull();
  }

  @Test
  void wrongWayRoundIsExplained() {
    Finding finding =
        found(
            Partial.before(
                "immediate",
                "tick",
                Runs.linesOf((loop, console) -> {
                  loop.setImmediate(() -> console.log("immediate"));
                  loop.nextTick(() -> console.log("tick"));
                })));

    assertThat(finding.text())
        .isEqualTo(
            """
            "tick" (line 1) came before "immediate" (line 2), and has to come after it.
            "tick" was printed by a nextTick callback, "immediate" by an immediate callback.\
            """);
    assertThat(finding.rule()).isEqualTo(OrderingRule.QUEUES_BEFORE_PHASES.sentence());
    assertThat(finding.focus()).isEqualTo(new Focus(List.of(), 0));
  }

  @Test
  void everyCopyOfTheFirstHasToBeBeforeEveryCopyOfTheSecond() {
    assertThat(Partial.before("a", "b", Runs.printing("a", "a", "b", "b"))).isNull();
    assertThat(Partial.before("a", "b", Runs.printing("a", "b", "a"))).isNotNull();
  }

  @Test
  void lineThatNeverCameIsNamed() {
    assertThat(found(Partial.before("a", "b", Runs.printing("a"))).text())
        .startsWith("\"b\" was not printed.");
    assertThat(found(Partial.before("a", "b", Runs.printing("b"))).text())
        .startsWith("\"a\" was not printed.");
  }

  private static Finding found(@Nullable Finding finding) {
    return Objects.requireNonNull(finding);
  }
}
