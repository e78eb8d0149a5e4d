package dayone.topics.messagequeues;

/** An item was to be put into a queue that has been closed. */
public final class QueueClosedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  public QueueClosedException() {
    super("The queue is closed: it takes no more items.");
  }
}
