package dayone.testkit.order;

import dayone.runtime.trace.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the lines of a run with the lines that were to be printed, one by one. */
public final class PrintedLines {

  static final String NOTHING_PRINTED =
      "Nothing was printed on the console.\nPrint with console.log(…) of the console that your"
          + " method is given; System.out is not looked at.";

  private PrintedLines() {}

  /** What is wrong with {@code actual}, or null if it is {@code expected} exactly. */
  public static @Nullable Finding compare(List<String> expected, List<Line> actual) {
    List<String> texts = actual.stream().map(Line::text).toList();
    if (expected.equals(texts)) {
      return null;
    }
    if (texts.isEmpty()) {
      return new Finding(
          NOTHING_PRINTED + "\n\nThe first line should be " + Quoted.of(expected.getFirst()) + ".",
          null,
          new Focus(expected, 0));
    }
    FirstDifference difference = FirstDifference.between(expected, texts);
    StringBuilder text = new StringBuilder();
    text.append(difference.headline()).append("\n\n");
    text.append(new SideBySide(expected, texts, difference.index()).render());
    text.append('\n').append(difference.inWords());
    OrderingRule rule = null;
    if (difference.isWrongOrder()) {
      Line cameLate = actual.get(difference.lateAt());
      text.append('\n').append(origins(actual.get(difference.index()), cameLate));
      rule = rule(actual.subList(difference.index(), difference.lateAt()), cameLate);
    }
    if (!difference.others().isEmpty()) {
      text.append('\n').append(difference.others());
    }
    return new Finding(
        text.toString(),
        rule == null ? null : rule.sentence(),
        new Focus(expected, difference.index()));
  }

  /**
   * Why one of {@code early} came before {@code late}: the first one for which that is certain. The
   * very first came from a callback that may have nothing to do with the other.
   */
  private static @Nullable OrderingRule rule(List<Line> early, Line late) {
    for (Line line : early) {
      OrderingRule rule = OrderingRule.explaining(line, late);
      if (rule != null) {
        return rule;
      }
    }
    return null;
  }

  /** Who printed the two lines. */
  static String origins(Line first, Line second) {
    String firstOrigin = Origin.of(first.printedBy());
    String secondOrigin = Origin.of(second.printedBy());
    if (!firstOrigin.equals(secondOrigin)) {
      return Quoted.of(first.text(), second.text())
          + " was printed by "
          + firstOrigin
          + ", "
          + Quoted.of(second.text(), first.text())
          + " by "
          + secondOrigin
          + ".";
    }
    boolean sameCall = first.printedBy() == second.printedBy();
    return (sameCall ? "Both were printed by " : "Each was printed by ")
        + (sameCall && !firstOrigin.startsWith("the ") && first.printedBy() != null
            ? "one call of "
            : "")
        + firstOrigin
        + ".";
  }
}
