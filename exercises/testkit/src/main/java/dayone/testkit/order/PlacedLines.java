package dayone.testkit.order;

import dayone.runtime.trace.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Order and place in one: the lines have to be the expected ones, and each has to come from the
 * place that its stretch names. The order is told first, since a line that is out of order mostly
 * comes from the wrong place, too, and two columns show that better.
 */
public final class PlacedLines {

  private PlacedLines() {}

  /** What is wrong with {@code actual}, or null if it is {@code expected}, each from its place. */
  public static @Nullable Finding compare(List<Stretch> expected, List<Line> actual) {
    List<String> lines = expected.stream().flatMap(part -> part.lines().stream()).toList();
    Finding order = PrintedLines.compare(lines, actual);
    if (order != null) {
      return order;
    }
    List<Finding> misplaced = new ArrayList<>();
    int index = 0;
    for (Stretch part : expected) {
      for (int end = index + part.lines().size(); index < end; index++) {
        Finding finding = part.place().checkPrinter(actual.get(index));
        if (finding != null) {
          misplaced.add(finding);
        }
      }
    }
    return misplaced.isEmpty() ? null : first(misplaced, lines.size());
  }

  private static Finding first(List<Finding> misplaced, int all) {
    Finding first = misplaced.getFirst();
    int more = misplaced.size() - 1;
    String others =
        more == 0
            ? ""
            : "\nSo it is with "
                + more
                + " more of the "
                + all
                + " lines: each from another place.";
    return new Finding(
        "The order is right, but a line comes from the wrong place.\n" + first.text() + others,
        first.rule());
  }
}
