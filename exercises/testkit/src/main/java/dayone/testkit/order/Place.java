package dayone.testkit.order;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place from which a line is to be printed. Ten prints in a row give the right output and show
 * nothing of the loop; this is what finds them.
 */
public final class Place {

  private final String name;
  private final String rule;
  private final Predicate<Call> accepts;
  private final @Nullable Phase phase;

  private Place(String name, String rule, Predicate<Call> accepts, @Nullable Phase phase) {
    this.name = name;
    this.rule = rule;
    this.accepts = accepts;
    this.phase = phase;
  }

  /** A callback that the loop calls for the sake of {@code phase}, not a job drained there. */
  public static Place in(Phase phase) {
    return new Place(Origin.of(phase), PlaceRule.of(phase), call -> call.belongsTo(phase), phase);
  }

  /** A call of one of {@code kinds}, of which there is at least one. */
  public static Place anyOf(List<CallbackKind> kinds) {
    String name = kinds.stream().map(Origin::of).collect(Collectors.joining(" or "));
    return new Place(
        name, PlaceRule.of(kinds.getFirst()), call -> kinds.contains(call.kind()), null);
  }

  /** What is wrong with where {@code text} was printed, or null if it was printed here, once. */
  public @Nullable Finding check(String text, List<Line> lines) {
    List<Line> printed = lines.stream().filter(line -> line.text().equals(text)).toList();
    if (printed.isEmpty()) {
      return new Finding(missing(text, lines), null);
    }
    if (printed.size() > 1) {
      String origins =
          printed.stream()
              .map(line -> Origin.of(line.printedBy()))
              .distinct()
              .collect(Collectors.joining(", "));
      return new Finding(
          Quoted.of(text)
              + " was printed "
              + printed.size()
              + " times, expected is once.\nIt came from "
              + origins
              + ".",
          null,
          Focus.on(lines.indexOf(printed.get(1))));
    }
    Finding misplaced = checkPrinter(printed.getFirst());
    return misplaced == null
        ? null
        : new Finding(
            misplaced.text(), misplaced.rule(), Focus.on(lines.indexOf(printed.getFirst())));
  }

  /** What is wrong with who printed {@code line}, or null if it came from here. */
  @Nullable Finding checkPrinter(Line line) {
    Call call = line.printedBy();
    return printed(line) ? null : new Finding(misplaced(line.text(), call), rule);
  }

  /** Whether {@code line} was printed here. */
  boolean printed(Line line) {
    Call call = line.printedBy();
    return call != null && accepts.test(call);
  }

  String placeName() {
    return name;
  }

  private String misplaced(String text, @Nullable Call call) {
    String was = Quoted.of(text) + " was printed by " + Origin.of(call);
    if (call != null && call.phase() == phase) {
      return was + " that ran during " + Origin.name(phase) + ", not by a callback of that phase.";
    }
    String finding = was + ", not by " + name + ".";
    return call != null && call.kind() == CallbackKind.MAIN_SCRIPT
        ? finding
            + "\nPrinting the lines in a row gives the same text, but it does not use the loop."
        : finding;
  }

  /** What is to be said of a line that never came. */
  static String missing(String text, List<Line> lines) {
    if (lines.isEmpty()) {
      return Quoted.of(text) + " was not printed.\n" + PrintedLines.NOTHING_PRINTED;
    }
    String missing = Quoted.of(text) + " was not printed.";
    for (Line line : lines) {
      if (Quoted.differOnlyInWhiteSpace(line.text(), text)) {
        return missing
            + " There is "
            + Quoted.of(Quoted.visible(line.text()))
            + " instead of "
            + Quoted.of(Quoted.visible(text))
            + ": look at the white space.";
      }
      if (line.text().equalsIgnoreCase(text)) {
        return missing + " There is " + Quoted.of(line.text()) + ": look at upper and lower case.";
      }
    }
    return missing + " Printed was " + Quoted.list(lines.stream().map(Line::text).toList()) + ".";
  }
}
