package dayone.grader.release;

/** Thrown when a template must not be written. The message says why and what to do. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates a refusal.
   *
   * @param message what is wrong and what to do about it
   */
  public Refusal(String message) {
    super(message);
  }
}
