package dayone.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.trace.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedLinesTest {

  @Test
  void rightLinesInTheRightOrderAreNoFinding() {
    assertThat(PrintedLines.compare(List.of("a", "b"), Runs.printing("a", "b"))).isNull();
  }

  @Test
  void swappedLinesAreShownSideBySideWithTheRule() {
    Finding finding =
        compare(
            List.of("Start", "NextTick 1", "Promise 1"),
            Runs.linesOf((loop, console) -> {
              console.log("Start");
              loop.queueMicrotask(() -> console.log("NextTick 1"));
              loop.nextTick(() -> console.log("Promise 1"));
            }));

    assertThat(finding.text())
        .isEqualTo(
            """
            The right lines were printed, but in the wrong order.

                   expected     actual
                1  Start        Start
              ✗ 2  NextTick 1   Promise 1   ← too early
                3  Promise 1    NextTick 1

            Line 2: expected "NextTick 1", but "Promise 1" came first.
            "Promise 1" was printed by a nextTick callback, "NextTick 1" by a queueMicrotask callback.\
            """);
    assertThat(finding.rule())
        .isEqualTo("All nextTick callbacks are called before the first promise job.");
  }

  @Test
  void linesInARowAreOfOneCall() {
    Finding finding = compare(List.of("a", "b"), Runs.printing("b", "a"));

    assertThat(finding.text()).endsWith("\nBoth were printed by the main script.");
    assertThat(finding.rule()).isEqualTo(OrderingRule.TOP_TO_BOTTOM.sentence());
  }

  @Test
  void twoCallsOfOneKindAreNamedOnce() {
    Finding finding =
        compare(
            List.of("a", "b"),
            Runs.linesOf((loop, console) -> {
              loop.setImmediate(() -> console.log("b"));
              loop.setImmediate(() -> console.log("a"));
            }));

    assertThat(finding.text()).endsWith("\nEach was printed by an immediate callback.");
    assertThat(finding.rule()).isEqualTo(OrderingRule.IMMEDIATES_IN_ORDER.sentence());
  }

  @Test
  void nothingPrintedPointsToTheConsole() {
    Finding finding = compare(List.of("a"), Runs.printing());

    assertThat(finding.text())
        .isEqualTo(
            """
            Nothing was printed on the console.
            Print with console.log(…) of the console that your method is given; System.out is not\
             looked at.

            The first line should be "a".\
            """);
    assertThat(finding.rule()).isNull();
  }

  @Test
  void outputThatIsToStayEmptyIsCompared() {
    assertThat(PrintedLines.compare(List.of(), Runs.printing())).isNull();
    assertThat(compare(List.of(), Runs.printing("a")).text())
        .contains("\n  ✗ 1  (nothing)   a       ← not expected\n")
        .endsWith(
            "\nLine 1: nothing more was expected, but \"a\" was printed, which is expected nowhere.");
  }

  @Test
  void missingEndIsSaid() {
    Finding finding = compare(List.of("a", "b", "c"), Runs.printing("a"));

    assertThat(finding.text())
        .startsWith("The output ends too early.\n")
        .contains(
            """

              ✗ 2  b         ← never printed   (nothing)
                3  c         ← never printed   (nothing)
            """)
        .endsWith("\nLine 2: expected \"b\", but nothing more was printed.\nAlso missing: \"c\".");
  }

  @Test
  void repeatedLineIsSaid() {
    assertThat(compare(List.of("a"), Runs.printing("a", "a")).text())
        .startsWith("More was printed than expected.\n")
        .endsWith("\nLine 2: nothing more was expected, but \"a\" was printed again.");
  }

  @Test
  void missingLineInTheMiddleIsSaid() {
    Finding finding = compare(List.of("a", "b", "c"), Runs.printing("a", "c"));

    assertThat(finding.text())
        .endsWith("\nLine 2: expected \"b\", but it was never printed; \"c\" came instead.");
    assertThat(finding.rule()).isNull();
  }

  @Test
  void unknownLineIsSaid() {
    assertThat(compare(List.of("a", "b"), Runs.printing("a", "x", "b")).text())
        .endsWith("\nLine 2: expected \"b\", but \"x\" was printed, which is expected nowhere.");
  }

  @Test
  void furtherMissingAndUnknownLinesAreListed() {
    assertThat(compare(List.of("a", "b", "c", "d", "e", "f"), Runs.printing("a", "x", "y")).text())
        .endsWith("\nAlso missing: \"c\", \"d\", \"e\" and 1 more. Also too much: \"y\".");
  }

  @Test
  void whiteSpaceIsMadeVisibleWhereNothingElseDiffers() {
    Finding finding = compare(List.of("Timer 1"), Runs.printing("Timer  1\t"));

    assertThat(finding.text())
        .contains("\n  ✗ 1  Timer·1    Timer··1→\n")
        .contains("They differ only in white space.");
  }

  @Test
  void upperAndLowerCaseIsPointedAt() {
    assertThat(compare(List.of("NextTick"), Runs.printing("Nexttick")).text())
        .contains("but \"Nexttick\" was printed. Look at upper and lower case.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 40, 58})
  void longOutputIsCutAroundTheDifference(int swapped) {
    List<String> expected =
        IntStream.range(0, 60).mapToObj(i -> "a rather long line ".repeat(4) + i).toList();
    List<String> actual = new ArrayList<>(expected);
    Collections.swap(actual, swapped, swapped + 1);

    String text = compare(expected, Runs.printing(actual.toArray(String[]::new))).text();

    // With a rule and a hint, which take two lines each.
    assertThat(text.lines().count()).isLessThanOrEqualTo(25 - 4);
    assertThat(text.lines().limit(17)).allMatch(line -> line.length() <= 100);
    assertThat(text)
        .containsPattern(
            "\n  ✗ +%d  …[a-z ]+ %d +…[a-z ]+ %d +← too early\n"
                .formatted(swapped + 1, swapped, swapped + 1));
  }

  private static Finding compare(List<String> expected, List<Line> actual) {
    return Objects.requireNonNull(PrintedLines.compare(expected, actual));
  }
}
