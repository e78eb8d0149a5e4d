package dayone.testkit.course;

import org.jspecify.annotations.Nullable;

/** What keeps a command from being done. The message is for the student and says what to do. */
public final class Problem extends Exception {

  private static final long serialVersionUID = 1L;

  /** A problem with a message of one or more sentences. */
  public Problem(String message) {
    super(message);
  }

  /** A problem with its cause. */
  public Problem(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
