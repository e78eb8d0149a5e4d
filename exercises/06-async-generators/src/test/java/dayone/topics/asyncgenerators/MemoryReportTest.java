package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.asyncgenerators.MemoryReport.Measurement;
import dayone.topics.asyncgenerators.MemoryReport.Sample;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(4)
final class MemoryReportTest {

  private static final List<Measurement> TWO_RUNS =
      List.of(
          new Measurement(
              "list",
              true,
              List.of(
                  new Sample(0, 2_000_000),
                  new Sample(5_000_000, 163_400_000),
                  new Sample(10_000_000, 323_849_000))),
          new Measurement(
              "generator",
              true,
              List.of(
                  new Sample(0, 2_000_000),
                  new Sample(5_000_000, 2_140_000),
                  new Sample(10_000_000, 2_130_000))));

  /** The cells of a Markdown table, without the spaces around them. */
  static List<List<String>> cells(String table) {
    return table
        .strip()
        .lines()
        .map(line -> Arrays.stream(line.strip().split("\\|")).skip(1).map(String::strip).toList())
        .toList();
  }

  @Test
  @Points(2)
  @Hint(
      "A head, a line of dashes, then a row for each measurement. Which of the samples is the peak, and"
          + " how many bytes are one MB?")
  void theTableHasARowForEachMeasurement() {
    List<List<String>> cells = cells(MemoryReport.table(TWO_RUNS));

    assertThat(cells).hasSize(4);
    assertThat(cells.getFirst()).containsExactly("form", "readings", "peak MB", "outcome");
    assertThat(cells.get(1)).hasSize(4).allMatch(cell -> cell.matches(":?-+:?"), "is dashes");
    assertThat(cells.get(2)).containsExactly("list", "10000000", "323.8", "completed");
    assertThat(cells.get(3)).containsExactly("generator", "10000000", "2.1", "completed");
  }

  @Test
  @Points(2)
  @Hint(
      "Find two formulas: from readings to x, from bytes to y. All lines have the same two, 0 is in the"
          + " picture, and more bytes are further up, where y is smaller.")
  void thePictureHasALineForEachMeasurement() {
    Picture.requirePictureOf(TWO_RUNS, MemoryReport.plot(TWO_RUNS));
  }
}
