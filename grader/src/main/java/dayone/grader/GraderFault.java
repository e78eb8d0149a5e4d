package dayone.grader;

/**
 * Thrown when the grader or the repository it judges with is broken: a bad {@code topic.json},
 * tests that are not compiled, a child process that does not start. It ends the run with exit code
 * 3 and is never turned into a score, because no student may pay for it.
 */
public final class GraderFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates a fault.
   *
   * @param message which thing is broken and what to do about it, in whole sentences
   */
  public GraderFault(String message) {
    super(message);
  }

  /**
   * Creates a fault with a cause.
   *
   * @param message which thing is broken and what to do about it, in whole sentences
   * @param cause what was thrown
   */
  public GraderFault(String message, Throwable cause) {
    super(message, cause);
  }
}
