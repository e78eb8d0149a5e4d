package dayone.runtime.microtask;

/**
 * Leaves the loop at once, through every frame of the program: thrown by {@code process.exit} and
 * when nobody handles an uncaught exception. It is no error of the program, so whoever catches
 * {@link Throwable} for the program (promises, the dispatcher) lets it through.
 */
public abstract class Unwinding extends Error {

  private static final long serialVersionUID = 1L;

  /**
   * @param message why the loop ends
   */
  protected Unwinding(String message) {
    this(message, false);
  }

  /**
   * @param remembersFailures whether it keeps what resources threw that were closed on its way
   */
  protected Unwinding(String message, boolean remembersFailures) {
    // No stack trace: this is a way out and not a fault.
    super(message, null, remembersFailures, false);
  }

  /** Throws {@code thrown} again if it is on its way out of the loop. */
  public static void rethrow(Throwable thrown) {
    if (thrown instanceof Unwinding unwinding) {
      throw unwinding;
    }
  }
}
