package dayone.runtime.worker;

import org.jspecify.annotations.Nullable;

/**
 * A value cannot be sent to another thread: Node's {@code DataCloneError}. The message says which
 * part of the value it is, as in {@code message.items[3].callback}, and what to do.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/API/Web_Workers_API/Structured_clone_algorithm">
 *     MDN: the structured clone algorithm</a>
 */
public final class DataCloneException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private String path = "";

  DataCloneException(String reason) {
    this(reason, null);
  }

  DataCloneException(String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** Called on the way out, from the part that cannot be cloned up to the whole. */
  DataCloneException inside(String step) {
    path = step + path;
    return this;
  }

  /** Where in the value it is: {@code message.items[3].callback}. */
  public String path() {
    return path;
  }

  @Override
  public String getMessage() {
    return path.isEmpty() ? reason : path + " could not be cloned: " + reason;
  }
}
