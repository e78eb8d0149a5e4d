package dayone.runtime.loop;

/**
 * Ends {@link EventLoop#run}: the program threw, or a promise was rejected, and nothing handled it.
 * The cause is what was thrown.
 */
public final class UncaughtException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The exit code of a program that dies of an exception. */
  static final int EXIT_UNCAUGHT = 1;

  /** The exit code of a program whose uncaughtException listener throws. */
  static final int EXIT_HANDLER_THREW = 7;

  private final int exitCode;

  UncaughtException(String origin, int exitCode, Throwable cause) {
    super(
        origin
            + ": "
            + cause
            + " (nothing in the program handled it, so the loop ended with exit code "
            + exitCode
            + ")",
        cause);
    this.exitCode = exitCode;
  }

  /** 1, or 7 if an uncaughtException listener threw itself: Node's exit codes. */
  public int exitCode() {
    return exitCode;
  }

  /** What the program threw or a promise was rejected with. */
  public Throwable error() {
    return java.util.Objects.requireNonNull(getCause());
  }
}
