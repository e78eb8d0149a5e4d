package dayone.grader.cohort;

/** Text for a page. */
final class Html {
  private Html() {}

  /** Returns the text as text: nothing in it can be markup, also within an attribute. */
  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(isPlain(c) ? c : '\uFFFD');
          }
        });
    return safe.toString();
  }

  /** Neither control characters nor those that turn the direction of writing. */
  private static boolean isPlain(int c) {
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c == '\n' || c == '\t' || (!Character.isISOControl(c) && !turns);
  }
}
