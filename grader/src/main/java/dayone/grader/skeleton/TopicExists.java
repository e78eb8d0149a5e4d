package dayone.grader.skeleton;

/** Thrown when a topic cannot be made. The message says why. */
public final class TopicExists extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param message what is in the way and what to do about it
   */
  public TopicExists(String message) {
    super(message);
  }
}
