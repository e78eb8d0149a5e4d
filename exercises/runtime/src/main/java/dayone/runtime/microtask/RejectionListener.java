package dayone.runtime.microtask;

/** Decides what happens to rejections that nobody handled in time. */
public interface RejectionListener {

  /** The queues are empty and {@code promise} still has no handler. */
  void unhandled(Rejected promise) throws Exception;

  /** {@code promise}, reported as unhandled earlier, has been given a handler since. */
  void handledLate(Rejected promise) throws Exception;
}
