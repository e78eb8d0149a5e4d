package dayone.grader.report;

import java.util.stream.Collectors;

/** Text that may come from a student, made harmless for where it is shown. */
final class PlainText {
  private PlainText() {}

  /**
   * Replaces control characters, which could move a terminal's cursor or its colours, and those
   * that turn the direction of writing, which could make one text look like another.
   */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(c -> isHarmless(c) ? c : '\uFFFD')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isHarmless(int c) {
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c == '\n' || c == '\t' || (!Character.isISOControl(c) && !turns);
  }

  /**
   * Keeps lines from being commands of a workflow runner. It takes {@code ::name …} at the start of
   * a line, blanks before it allowed, and in its older form {@code ##[name]} anywhere.
   */
  static String forLog(String text) {
    return text.replace("##[", "## [")
        .lines()
        .map(line -> line.stripLeading().startsWith("::") ? line.replaceFirst("::", ": :") : line)
        .collect(Collectors.joining("\n"));
  }
}
