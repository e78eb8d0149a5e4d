package dayone.grader.publish;

/** Thrown when solutions must not be published. The message says why and what to do. */
public final class NotPublished extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param message what is wrong and what to do about it
   */
  public NotPublished(String message) {
    super(message);
  }
}
