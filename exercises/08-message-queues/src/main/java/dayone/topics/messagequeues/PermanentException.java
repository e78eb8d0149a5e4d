package dayone.topics.messagequeues;

/** A job failed in a way that no further attempt can change, such as an address that is none. */
public final class PermanentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PermanentException(String message) {
    super(message);
  }
}
