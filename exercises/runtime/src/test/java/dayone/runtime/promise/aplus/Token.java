package dayone.runtime.promise.aplus;

/**
 * Something to settle promises with. It is a throwable, so that it can be a value as well as a
 * reason; it is told from others by its identity.
 */
// Without a stack trace there is nothing that could mislead in a shared one.
@SuppressWarnings("StaticAssignmentOfThrowable")
final class Token extends Exception {

  private static final long serialVersionUID = 1L;

  /** For promises whose outcome does not matter. */
  static final Token DUMMY = new Token("dummy");

  /** What has to arrive. */
  static final Token SENTINEL = new Token("sentinel");

  /** What must not arrive. */
  static final Token OTHER = new Token("other");

  Token(String name) {
    // Tokens are shared by all tests; so nothing about them can change.
    super(name, null, false, false);
  }
}
