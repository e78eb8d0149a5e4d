package dayone.testkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * A failed test, in words meant for a student. The message is complete: what was expected, what
 * came instead, and the rule, if there is one.
 */
public final class TeachingError extends AssertionFailedError {

  private static final long serialVersionUID = 1L;

  private final @Nullable String rule;

  /**
   * @param message the whole text, several lines if need be
   * @param rule the sentence of Node that was broken, or null if none can be named for certain
   */
  public TeachingError(String message, @Nullable String rule) {
    super(message);
    this.rule = rule;
  }

  /** The sentence of Node that was broken, or null. The grader shows it for hidden tests too. */
  public @Nullable String rule() {
    return rule;
  }

  /** The message alone: the name of this class tells a student nothing. */
  @SuppressWarnings("OverrideThrowableToString") // getMessage() gives the same; this adds no more.
  @Override
  public String toString() {
    return Objects.toString(getMessage());
  }
}
