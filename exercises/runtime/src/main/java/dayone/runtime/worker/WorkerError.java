package dayone.runtime.worker;

/**
 * Stands for something that was thrown on another thread and could not be cloned. Its message names
 * the class and what that said; stack trace and causes are those of the original.
 */
public final class WorkerError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String className;

  WorkerError(Throwable original) {
    super(
        String.valueOf(original),
        original.getCause() == null ? null : ErrorClone.of(original.getCause()));
    className = original.getClass().getName();
    setStackTrace(original.getStackTrace());
  }

  /** The class of what was thrown. */
  public String className() {
    return className;
  }
}
