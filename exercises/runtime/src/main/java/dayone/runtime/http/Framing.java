package dayone.runtime.http;

import org.jspecify.annotations.Nullable;

/**
 * How the end of a body is found. Two sides that read the same message in two ways can be played
 * off against each other (request smuggling): so whatever says two things about its length is
 * refused, even where they agree.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#name-message-body-length">RFC 9112: message
 *     body length</a>
 */
sealed interface Framing {

  /** No body at all. */
  record None() implements Framing {}

  /** So many bytes, at least one. */
  record Length(long bytes) implements Framing {}

  /** In chunks, each with its size before it. */
  record Chunked() implements Framing {}

  /** All that comes until the connection is closed: a response only. */
  record UntilClose() implements Framing {}

  /** Collects what the header lines say. */
  final class Builder {

    private static final String LENGTH_ERROR = "HPE_INVALID_CONTENT_LENGTH";
    private static final String ENCODING_ERROR = "HPE_INVALID_TRANSFER_ENCODING";

    private long length = -1;
    private @Nullable String lastCoding;

    /** Looks at one line; most lines have nothing to say. */
    void line(String name, String value) {
      // By length first: this is asked of every line of every message.
      if (name.length() == "content-length".length() && name.equalsIgnoreCase("content-length")) {
        contentLength(value);
      } else if (name.length() == "transfer-encoding".length()
          && name.equalsIgnoreCase("transfer-encoding")) {
        transferEncoding(value);
      }
    }

    private void contentLength(String value) {
      refuseIf(
          lastCoding != null,
          LENGTH_ERROR,
          "Content-Length can't be present with Transfer-Encoding");
      refuseIf(length >= 0, "HPE_UNEXPECTED_CONTENT_LENGTH", "Duplicate Content-Length");
      refuseIf(value.isEmpty(), LENGTH_ERROR, "Empty Content-Length");
      long parsed = 0;
      for (int i = 0; i < value.length(); i++) {
        int digit = value.charAt(i) - '0';
        refuseIf(digit < 0 || digit > 9, LENGTH_ERROR, "Invalid character in Content-Length");
        refuseIf(parsed > (Long.MAX_VALUE - digit) / 10, LENGTH_ERROR, "Content-Length overflow");
        parsed = parsed * 10 + digit;
      }
      length = parsed;
    }

    private void transferEncoding(String value) {
      refuseIf(
          length >= 0, ENCODING_ERROR, "Transfer-Encoding can't be present with Content-Length");
      for (String coding : value.split(",", -1)) {
        refuseIf(isChunked(), ENCODING_ERROR, "Invalid `Transfer-Encoding` header value");
        lastCoding = coding.strip();
      }
    }

    private boolean isChunked() {
      return "chunked".equalsIgnoreCase(lastCoding);
    }

    private static void refuseIf(boolean wrong, String code, String reason) {
      if (wrong) {
        throw new ParseError(code, reason);
      }
    }

    /** Of a request: without any word on it there is no body. */
    Framing ofRequest() {
      refuseIf(
          lastCoding != null && !isChunked(),
          ENCODING_ERROR,
          "Request has invalid `Transfer-Encoding`");
      if (isChunked()) {
        return new Chunked();
      }
      return length > 0 ? new Length(length) : new None();
    }

    /**
     * Of a response: some have none whatever the headers say, and without any word on it the body
     * ends with the connection.
     *
     * @param toHead whether the request was a {@code HEAD}
     */
    Framing ofResponse(int status, boolean toHead) {
      if (toHead || Status.hasNoBody(status)) {
        return new None();
      }
      if (isChunked()) {
        return new Chunked();
      }
      if (lastCoding != null || length < 0) {
        return new UntilClose();
      }
      return length > 0 ? new Length(length) : new None();
    }
  }
}
