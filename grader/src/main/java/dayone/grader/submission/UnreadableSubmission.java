package dayone.grader.submission;

/** Thrown when what was to be graded is no folder at all. It ends the run with exit code 2. */
public final class UnreadableSubmission extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableSubmission(String message) {
    super(message);
  }
}
