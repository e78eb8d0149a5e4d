package dayone.runtime.http;

/**
 * Something about HTTP went wrong: a message that cannot be read, a call that comes too late, a
 * header that must not be sent. Carries Node's code, which is what a program should look at; the
 * text is for people.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/errors.html#nodejs-error-codes">Node:
 *     error codes</a>
 */
public final class HttpException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  HttpException(String code, String message) {
    super(message);
    this.code = code;
  }

  HttpException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The other side has gone before the message was complete. */
  static HttpException aborted() {
    return new HttpException("ECONNRESET", "aborted");
  }

  /** Node's name for what went wrong, such as {@code ERR_HTTP_HEADERS_SENT}. */
  public String code() {
    return code;
  }
}
