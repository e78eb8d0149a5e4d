package dayone.testkit.order;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of output as they are shown in a failure. */
final class Quoted {

  /** Wider lines are cut, so that two columns fit into a terminal of 100. */
  static final int WIDTH = 40;

  private static final int LISTED = 3;

  private Quoted() {}

  static String of(String line) {
    return '"' + cell(line, WIDTH) + '"';
  }

  /** Beside another line: what is shown of the two is not the same. */
  static String of(String line, String other) {
    return '"' + cell(line, other, WIDTH) + '"';
  }

  /** The first few of several lines, and how many more there are. */
  static String list(List<String> lines) {
    String shown = lines.stream().limit(LISTED).map(Quoted::of).collect(Collectors.joining(", "));
    int more = lines.size() - LISTED;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** At most {@code width} characters of a line. */
  static String cell(String line, int width) {
    return cut(onOneLine(line), width);
  }

  /** A cell beside a line that differs, perhaps only far to the right. */
  static String cell(String line, String other, int width) {
    if (!cell(line, width).equals(cell(other, width)) || line.equals(other)) {
      return cell(line, width);
    }
    int common = 0;
    while (common < Math.min(line.length(), other.length())
        && line.charAt(common) == other.charAt(common)) {
      common++;
    }
    return cut("…" + onOneLine(line.substring(common - width / 2)), width);
  }

  /** With every space and tab to be seen. */
  static String visible(String line) {
    return line.replace(' ', '·').replace('\t', '→');
  }

  static boolean differOnlyInWhiteSpace(String one, String other) {
    return !one.equals(other) && squeezed(one).equals(squeezed(other));
  }

  /** The same but for white space, or but for upper and lower case. */
  static boolean differOnlyInSpelling(String one, String other) {
    return !one.equals(other)
        && (one.equalsIgnoreCase(other) || differOnlyInWhiteSpace(one, other));
  }

  private static String squeezed(String line) {
    return line.replaceAll("\\s+", "");
  }

  private static String onOneLine(String line) {
    return line.replace("\r", "␍").replace("\n", "↵");
  }

  private static String cut(String line, int width) {
    return line.codePointCount(0, line.length()) <= width
        ? line
        : line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…";
  }
}
