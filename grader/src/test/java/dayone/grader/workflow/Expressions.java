package dayone.grader.workflow;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in the expressions of a workflow: names, and {@code ||} between them.
 *
 * @param values what is known, by names such as {@code inputs.version}
 */
record Expressions(Map<String, String> values) {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

  /** Returns the text with its expressions filled in. */
  String fill(String text) {
    Matcher matcher = EXPRESSION.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value(matcher.group(1))));
    }
    return matcher.appendTail(filled).toString();
  }

  private String value(String expression) {
    String value = "";
    for (String part : expression.split("\\|\\|", -1)) {
      value = term(part.strip());
      if (!value.isEmpty()) {
        return value;
      }
    }
    return value;
  }

  private String term(String term) {
    Matcher literal = LITERAL.matcher(term);
    if (literal.matches()) {
      return literal.group(1);
    }
    // Both are empty where nobody has set them, in GitHub as well; a misspelt input is not.
    boolean mayBeUnset = term.startsWith("secrets.") || term.startsWith("vars.");
    String value = values.get(term);
    if (value == null && !mayBeUnset) {
      throw new IllegalArgumentException(
          "Nothing is known as \"" + term + "\". There are: " + values.keySet());
    }
    return value == null ? "" : value;
  }
}
