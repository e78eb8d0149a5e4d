package dayone.testkit;

import dayone.runtime.trace.Trace;
import dayone.testkit.blocking.BlockedSpan;
import dayone.testkit.order.Focus;
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

  // A run is no value: an error that was sent to another process has none.
  private final transient @Nullable Trace trace;
  private final transient @Nullable Focus focus;
  private final transient List<BlockedSpan> blocked;

  /**
   * @param text what is wrong, several lines if need be; the rule is appended, unless it is in it
   * @param rule the sentence of Node that was broken, or null if none can be named for certain
   */
  public TeachingError(String text, @Nullable String rule) {
    this(withRule(text, rule), withRule(text, rule), rule, null, null, List.of());
  }

  private TeachingError(
      String message,
      String text,
      @Nullable String rule,
      @Nullable Trace trace,
      @Nullable Focus focus,
      List<BlockedSpan> blocked) {
    super(message);
    this.text = text;
    this.rule = rule;
    this.trace = trace;
    this.focus = focus;
    this.blocked = List.copyOf(blocked);
  }

  /**
   * The same failure, of which a picture can be drawn.
   *
   * @param run the run that went wrong
   * @param where where in it, or null if that is not known
   */
  public TeachingError about(Trace run, @Nullable Focus where) {
    return new TeachingError(text, text, rule, run, where, blocked);
  }

  /** The same failure, whose picture shows where the loop was kept. */
  public TeachingError blockedBy(List<BlockedSpan> spans) {
    return new TeachingError(text, text, rule, trace, focus, spans);
  }

  /**
   * The same failure in its final shape.
   *
   * @param more sentences below the text, a line each
   * @param brief whether the message is the first line only
   * @param frames the frames to be shown
   */
  TeachingError finished(List<String> more, boolean brief, List<StackTraceElement> frames) {
    String whole = more.isEmpty() ? text : text + "\n\n" + String.join("\n", more);
    TeachingError finished =
        new TeachingError(
            brief ? whole.lines().findFirst().orElse("") : whole,
            whole,
            rule,
            trace,
            focus,
            blocked);
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

  /** The run that went wrong, or null if none is known. */
  @Nullable Trace trace() {
    return trace;
  }

  /** Where in the run to look, or null. */
  @Nullable Focus focus() {
    return focus;
  }

  /** Where the loop was kept; mostly nowhere. */
  List<BlockedSpan> blocked() {
    return blocked;
  }

  /** The text alone: the name of this class tells a student nothing. */
  @SuppressWarnings("OverrideThrowableToString") // getMessage() may be the first line only.
  @Override
  public String toString() {
    return text;
  }
}
