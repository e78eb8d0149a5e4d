package dayone.runtime.perf;

/**
 * An error of the web platform, known by its name. Node throws it where it follows a standard of
 * the web, and so does this package.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/globals.html#class-domexception">Node:
 *     DOMException</a>
 */
public final class DOMException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String name;

  DOMException(String name, String message) {
    super(name + ": " + message);
    this.name = name;
  }

  /** {@code SyntaxError}, {@code InvalidModificationError}. */
  public String name() {
    return name;
  }
}
