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
      return withPlace(order, expected, actual);
    }
    List<Finding> misplaced = new ArrayList<>();
    int firstWrong = 0;
    int index = 0;
    for (Stretch part : expected) {
      for (int end = index + part.lines().size(); index < end; index++) {
        Finding finding = part.place().checkPrinter(actual.get(index));
        if (finding != null) {
          firstWrong = misplaced.isEmpty() ? index : firstWrong;
          misplaced.add(finding);
        }
      }
    }
    return misplaced.isEmpty() ? null : first(misplaced, lines.size(), Focus.on(firstWrong));
  }

  /** Adds where one of the two lines that are in question should have come from. */
  private static Finding withPlace(Finding order, List<Stretch> expected, List<Line> actual) {
    Focus focus = order.focus();
    if (focus == null || focus.line() >= Math.min(focus.expected().size(), actual.size())) {
      return order;
    }
    String late = focus.expected().get(focus.line());
    String early = actual.get(focus.line()).text();
    for (String text : List.of(late, early)) {
      for (Stretch part : expected) {
        if (part.lines().contains(text) && comesFromElsewhere(text, part.place(), actual)) {
          return new Finding(
              order.text()
                  + "\n"
                  + Quoted.of(text)
                  + " should be printed by "
                  + part.place().placeName()
                  + ".",
              order.rule(),
              focus);
        }
      }
    }
    return order;
  }

  private static boolean comesFromElsewhere(String text, Place place, List<Line> actual) {
    List<Line> printed = actual.stream().filter(line -> line.text().equals(text)).toList();
    return !printed.isEmpty() && printed.stream().noneMatch(place::printed);
  }

  private static Finding first(List<Finding> misplaced, int all, Focus focus) {
    Finding first = misplaced.getFirst();
    int more = misplaced.size() - 1;
    String others =
        more == 0 ? "" : "\nThe same goes for " + more + " more of the " + all + " lines.";
    return new Finding(
        "The order is right, but a line comes from the wrong place.\n" + first.text() + others,
        first.rule(),
        focus);
  }
}
