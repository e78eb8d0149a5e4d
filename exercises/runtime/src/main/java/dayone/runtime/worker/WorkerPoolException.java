package dayone.runtime.worker;

/** Why a task of a {@link WorkerPool} has no result, if it is not the task's own doing. */
public final class WorkerPoolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Code {
    /** All threads are busy and as many tasks wait as may wait. */
    QUEUE_FULL,
    /** The pool takes no tasks any more. */
    CLOSED,
    /** The pool was destroyed while the task waited or ran. */
    DESTROYED,
    /** The task has run for longer than it may. */
    TIMEOUT,
    /** The worker ended while the task ran: {@code process().exit}, or another task's end. */
    WORKER_EXITED
  }

  private final Code code;

  private WorkerPoolException(Code code, String message) {
    super(message);
    this.code = code;
  }

  /** Which of the reasons it is. */
  public Code code() {
    return code;
  }

  static WorkerPoolException queueFull(String pool, int maxQueue) {
    return new WorkerPoolException(
        Code.QUEUE_FULL,
        "Task queue is at limit: all threads of "
            + pool
            + " are busy and "
            + maxQueue
            + " tasks wait. Submit again after the 'drain' event, ask needsDrain() before you submit,"
            + " or raise maxQueue.");
  }

  static WorkerPoolException closed(String pool) {
    return new WorkerPoolException(Code.CLOSED, pool + " was closed and takes no tasks any more.");
  }

  static WorkerPoolException destroyed(String pool) {
    return new WorkerPoolException(
        Code.DESTROYED,
        pool + " was destroyed before the task had ended. close() would have waited for it.");
  }

  static WorkerPoolException timeout(long millis) {
    return new WorkerPoolException(
        Code.TIMEOUT,
        "The task has run for its "
            + millis
            + " ms and was ended, and its worker with it. Give it more time or less to do.");
  }

  static WorkerPoolException exited(String worker, int code) {
    return new WorkerPoolException(
        Code.WORKER_EXITED, worker + " ended with exit code " + code + " while the task ran.");
  }
}
