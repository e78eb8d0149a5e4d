package dayone.runtime.http;

import java.nio.ByteBuffer;

/**
 * Reads header lines up to the empty line behind them: the headers of a message, or its trailers.
 * Goes on where it stopped when the next bytes are there.
 */
final class FieldParser {

  private enum State {
    LINE_START,
    NAME,
    BEFORE_VALUE,
    VALUE,
    LINE_LF,
    LAST_LF
  }

  /** Node keeps so many lines of a message and drops the rest. */
  static final int MOST_LINES = 1000;

  private final HeadBuffer piece;
  private State state = State.LINE_START;
  private String name = "";
  private Headers headers = new Headers();
  private Framing.Builder framing = new Framing.Builder();

  FieldParser(HeadBuffer piece) {
    this.piece = piece;
  }

  void start() {
    state = State.LINE_START;
    headers = new Headers();
    framing = new Framing.Builder();
  }

  /** What was read since {@link #start}. */
  Headers headers() {
    return headers;
  }

  /** What the lines say about the length of the body, also those that were dropped. */
  Framing.Builder framing() {
    return framing;
  }

  /** Reads on; true if the empty line has been read. */
  boolean read(ByteBuffer in) {
    while (in.hasRemaining()) {
      switch (state) {
        case LINE_START -> lineStart(in.get());
        case NAME -> {
          piece.addWhile(Tokens.NAME, in);
          if (in.hasRemaining()) {
            nameEnd(in.get());
          }
        }
        case BEFORE_VALUE -> {
          byte b = in.get(in.position());
          if (b == ' ' || b == '\t') {
            in.get();
          } else {
            state = State.VALUE;
          }
        }
        case VALUE -> {
          piece.addWhile(Tokens.VALUE, in);
          if (in.hasRemaining()) {
            valueEnd(in.get());
          }
        }
        case LINE_LF -> {
          require(in.get() == '\n', "HPE_LF_EXPECTED", "Missing expected LF after header value");
          state = State.LINE_START;
        }
        case LAST_LF -> {
          require(in.get() == '\n', "HPE_STRICT", "Expected LF after headers");
          return true;
        }
      }
    }
    return false;
  }

  private void lineStart(byte b) {
    if (b == '\r') {
      state = State.LAST_LF;
      return;
    }
    // The line folding of old HTTP: two parsers may read it in two ways, so nobody takes it.
    require(
        headers.count() == 0 || (b != ' ' && b != '\t'),
        "HPE_INVALID_HEADER_TOKEN",
        "Unexpected whitespace after header value");
    require(Tokens.has(Tokens.NAME, b), "HPE_INVALID_HEADER_TOKEN", "Invalid header token");
    piece.add(b);
    state = State.NAME;
  }

  /** The byte behind a name can only be the colon. */
  private void nameEnd(byte b) {
    require(b == ':', "HPE_INVALID_HEADER_TOKEN", "Invalid header token");
    name = piece.take();
    state = State.BEFORE_VALUE;
  }

  private void valueEnd(byte b) {
    require(b != '\n', "HPE_CR_EXPECTED", "Missing expected CR after header value");
    require(b == '\r', "HPE_INVALID_HEADER_TOKEN", "Invalid header value char");
    line(name, piece.takeTrimmed());
    state = State.LINE_LF;
  }

  private void line(String lineName, String value) {
    framing.line(lineName, value);
    if (headers.count() < MOST_LINES) {
      headers.add(lineName, value);
    }
  }

  private static void require(boolean holds, String code, String reason) {
    if (!holds) {
      throw new ParseError(code, reason);
    }
  }
}
