package dayone.runtime.oracle;

/** An {@code Error} of a program. */
final class JsError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JsError(String message) {
    super(message, null, false, false);
  }
}
