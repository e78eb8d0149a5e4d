package dayone.runtime.http;

/**
 * The parser has met what is no HTTP. Never leaves the parser, which returns it as an {@link
 * HttpException}: what a listener throws must not be taken for it.
 */
final class ParseError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  ParseError(String code, String reason) {
    // Without a stack trace: it says nothing of the bytes, and attackers could have it made often.
    super(reason, null, false, false);
    this.code = code;
  }

  HttpException asException() {
    return new HttpException(code, "Parse Error: " + getMessage());
  }
}
