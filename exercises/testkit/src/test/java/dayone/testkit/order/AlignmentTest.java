package dayone.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlignmentTest {

  /** Expected lines, actual lines, and the notes of the actual ones; a letter is a line. */
  @ParameterizedTest
  @CsvSource({
    // Only the line that was moved, and not all that it passed.
    "abcd, dabc, too early||| ",
    "abcd, bcda, |||too late",
    // Of two ways to see it: early.
    "ab, ba, too early|",
    "abcd, cdab, too early|too early||",
    "abc, axbc, |not expected||",
    "abc, abbc, ||once too often|",
    "abc, aabc, |once too often||",
    "abc, ac, |",
    "abc, xyz, not expected|not expected|not expected",
  })
  void eachLineIsNamedAsWhatItIs(String expected, String actual, String notes) {
    List<String> wanted = List.of(expected.split(""));
    List<String> got = List.of(actual.split(""));
    int from = FirstDifference.between(wanted, got).index();

    Alignment alignment = new Alignment(wanted, got, from);

    assertThat(IntStream.range(0, got.size()).mapToObj(alignment::ofActual))
        .containsExactly(notes.strip().split("\\|", -1));
  }

  @Test
  void expectedLineThatNeverCameIsNamed() {
    Alignment alignment = new Alignment(List.of("a", "b", "c"), List.of("a", "c"), 1);

    assertThat(IntStream.range(0, 3).mapToObj(alignment::ofExpected))
        .containsExactly("", "never printed", "");
  }

  @Test
  void nothingIsSaidOfLinesWhoseOtherHalfMayBeFurtherDown() {
    List<String> expected = IntStream.range(0, 5_000).mapToObj(String::valueOf).toList();
    List<String> actual = new ArrayList<>(expected);
    Collections.rotate(actual, 2_000);

    Alignment alignment = new Alignment(expected, actual, 0);

    assertThat(alignment.ofActual(0)).isEmpty();
    assertThat(alignment.ofExpected(0)).isEmpty();
  }
}
