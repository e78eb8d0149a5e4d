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

  /** The code of a body that has more bytes than it may: the word of Express's body parser. */
  static final String TOO_LARGE = "entity.too.large";

  static final String BODY_OVERFLOW = "HPE_BODY_OVERFLOW";

  private static final int NO_FAULT_OF_THE_CLIENT = 500;

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

  /**
   * The status with which a server should answer a request that has led to this: 413 for a body
   * that is too large, 400 for what is no HTTP, 500 for what is no fault of the client.
   */
  public int status() {
    return switch (code) {
      case TOO_LARGE, BODY_OVERFLOW, "HPE_CHUNK_EXTENSIONS_OVERFLOW" -> 413;
      case "HPE_HEADER_OVERFLOW" -> 431;
      case "ERR_HTTP_REQUEST_TIMEOUT" -> 408;
      case "ECONNRESET" -> Status.BAD_REQUEST;
      default -> code.startsWith("HPE_") ? Status.BAD_REQUEST : NO_FAULT_OF_THE_CLIENT;
    };
  }

  /** Node's name for what went wrong, such as {@code ERR_HTTP_HEADERS_SENT}. */
  public String code() {
    return code;
  }
}
