package dayone.grader.cohort;

/** Names come from file names, and some tools take those from students. */
final class Printable {
  private Printable() {}

  /** Returns the text in one line, without what could move a cursor or command a workflow. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(plain::appendCodePoint);
    String line = plain.toString().replace("##[", "## [");
    return line.stripLeading().startsWith("::") ? line.replaceFirst("::", ": :") : line;
  }
}
