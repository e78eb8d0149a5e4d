package dayone.testkit.order;

import dayone.runtime.trace.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Questions about a run that leave something open: what Node does not promise must not be asked
 * for, or a correct program fails.
 */
public final class Partial {

  private static final String NOT_ORDERED =
      "Node does not say in which order these lines come, but each has to come.";

  private static final int SHOWN = 5;

  private Partial() {}

  /** What is wrong with the lines of one place, or null if they are these; others do not count. */
  public static @Nullable Finding within(Place place, List<String> expected, List<Line> all) {
    List<Line> here = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (place.printed(all.get(i))) {
        here.add(all.get(i));
        places.add(i);
      }
    }
    if (here.isEmpty() && !expected.isEmpty()) {
      return place.check(expected.getFirst(), all);
    }
    Finding finding = PrintedLines.compare(expected, here);
    if (finding == null) {
      return null;
    }
    int index = FirstDifference.between(expected, here.stream().map(Line::text).toList()).index();
    return new Finding(
        "Of the lines that are printed by " + place.placeName() + ":\n" + finding.text(),
        finding.rule(),
        index < places.size() ? Focus.on(places.get(index)) : null);
  }

  /** What is wrong with {@code actual}, or null if it has these lines, in whatever order. */
  public static @Nullable Finding anyOrder(List<String> expected, List<Line> actual) {
    Map<String, Integer> open = new HashMap<>();
    expected.forEach(line -> open.merge(line, 1, Integer::sum));
    List<String> tooMuch = new ArrayList<>();
    int firstWrong = -1;
    for (int i = 0; i < actual.size(); i++) {
      String text = actual.get(i).text();
      if (open.merge(text, -1, Integer::sum) < 0) {
        tooMuch.add(text);
        firstWrong = firstWrong < 0 ? i : firstWrong;
      }
    }
    List<String> missing =
        expected.stream().distinct().filter(line -> open.getOrDefault(line, 0) > 0).toList();
    if (tooMuch.isEmpty() && missing.isEmpty()) {
      return null;
    }
    if (actual.isEmpty()) {
      return new Finding(PrintedLines.NOTHING_PRINTED + "\n" + expectedAre(expected), null);
    }
    StringBuilder text = new StringBuilder("Not the expected lines; their order is free.");
    if (!missing.isEmpty()) {
      text.append("\nNever printed, or not often enough: ").append(listed(missing)).append('.');
    }
    if (!tooMuch.isEmpty()) {
      text.append("\nNot expected, or once too often: ").append(listed(tooMuch)).append('.');
    }
    text.append('\n').append(expectedAre(expected));
    return new Finding(text.toString(), NOT_ORDERED, firstWrong < 0 ? null : Focus.on(firstWrong));
  }

  /**
   * What is wrong, or null if every {@code first} came before every {@code second}, and both came.
   * What lies between them, and what comes before or after both, is free.
   */
  public static @Nullable Finding before(String first, String second, List<Line> lines) {
    int lastOfFirst = -1;
    int firstOfSecond = -1;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.equals(first)) {
        lastOfFirst = i;
      }
      if (text.equals(second) && firstOfSecond < 0) {
        firstOfSecond = i;
      }
    }
    if (lastOfFirst < 0 || firstOfSecond < 0) {
      return new Finding(Place.missing(lastOfFirst < 0 ? first : second, lines), null);
    }
    if (lastOfFirst < firstOfSecond) {
      return null;
    }
    Line early = lines.get(firstOfSecond);
    Line late = lines.get(lastOfFirst);
    OrderingRule rule = OrderingRule.explaining(early, late);
    return new Finding(
        Quoted.of(second)
            + " (line "
            + (firstOfSecond + 1)
            + ") came before "
            + Quoted.of(first)
            + " (line "
            + (lastOfFirst + 1)
            + "), and has to come after it.\n"
            + PrintedLines.origins(early, late),
        rule == null ? null : rule.sentence(),
        Focus.on(firstOfSecond));
  }

  private static String expectedAre(List<String> expected) {
    return "Expected, in any order: " + listed(expected) + ".";
  }

  private static String listed(List<String> lines) {
    String shown = lines.stream().limit(SHOWN).map(Quoted::of).collect(Collectors.joining(", "));
    int more = lines.size() - SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
