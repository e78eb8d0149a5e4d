package dayone.testkit.order;

import dayone.runtime.trace.Call;
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
          null);
    }
    FirstDifference difference = FirstDifference.between(expected, texts);
    Line cameFirst = null;
    Line cameLate = null;
    if (difference.isWrongOrder()) {
      cameFirst = actual.get(difference.index());
      cameLate = actual.get(difference.lateAt());
    }
    StringBuilder text = new StringBuilder();
    text.append(difference.headline()).append("\n\n");
    text.append(
        new SideBySide(expected, texts, difference.index(), difference.isOnlyWhiteSpace())
            .render());
    text.append('\n').append(difference.inWords());
    if (cameFirst != null && cameLate != null) {
      text.append('\n').append(origins(cameFirst, cameLate));
    }
    if (!difference.others().isEmpty()) {
      text.append('\n').append(difference.others());
    }
    return new Finding(text.toString(), rule(cameFirst, cameLate));
  }

  private static @Nullable String rule(@Nullable Line first, @Nullable Line second) {
    if (first == null || second == null) {
      return null;
    }
    Call firstCall = first.printedBy();
    Call secondCall = second.printedBy();
    if (firstCall == null || secondCall == null) {
      return null;
    }
    OrderingRule rule = OrderingRule.explaining(firstCall, secondCall);
    return rule == null ? null : rule.sentence();
  }

  private static String origins(Line first, Line second) {
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
