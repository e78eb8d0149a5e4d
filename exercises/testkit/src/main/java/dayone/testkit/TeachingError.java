package dayone.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * A failed test, in words meant for a student: what was expected, what came instead, and the rule,
 * if there is one. {@link #toString} is the whole text.
 */
public final class TeachingError extends AssertionFailedError {

  private static final long serialVersionUID = 1L;

  private final String text;
  private final @Nullable String rule;

  /**
   * @param text what is wrong, several lines if need be; the rule is appended, unless it is in it
   * @param rule the sentence of Node that was broken, or null if none can be named for certain
   */
  public TeachingError(String text, @Nullable String rule) {
    this(withRule(text, rule), withRule(text, rule), rule);
  }

  private TeachingError(String message, String text, @Nullable String rule) {
    super(message);
    this.text = text;
    this.rule = rule;
  }

  /** The same failure in its final shape: with a last paragraph and the frames to be shown. */
  TeachingError finished(@Nullable String hint, boolean brief, List<StackTraceElement> frames) {
    String whole = hint == null ? text : text + "\n\nHint: " + hint;
    TeachingError finished =
        new TeachingError(brief ? whole.lines().findFirst().orElse("") : whole, whole, rule);
    finished.setStackTrace(frames.toArray(StackTraceElement[]::new));
    return finished;
  }

  private static String withRule(String text, @Nullable String rule) {
    return rule == null || text.contains(rule) ? text : text + "\n\nRule: " + rule;
  }

  /** The sentence of Node that was broken, or null. The grader shows it for hidden tests too. */
  public @Nullable String rule() {
    return rule;
  }

  /** The text alone: the name of this class tells a student nothing. */
  @SuppressWarnings("OverrideThrowableToString") // getMessage() may be the first line only.
  @Override
  public String toString() {
    return text;
  }
}
