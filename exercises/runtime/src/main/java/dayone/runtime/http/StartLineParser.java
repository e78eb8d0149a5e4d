package dayone.runtime.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first line of a message: {@code GET /path HTTP/1.1} or {@code HTTP/1.1 200 OK}. Goes on
 * where it stopped when the next bytes are there.
 */
final class StartLineParser {

  private enum State {
    /** Empty lines before a request are passed over: old clients send one behind a body. */
    START,
    METHOD,
    BEFORE_URL,
    URL,
    REQUEST_VERSION,
    RESPONSE_VERSION,
    STATUS,
    REASON,
    LINE_LF
  }

  /**
   * http.METHODS of Node. Another word is refused, which also tells a TLS client at once that it
   * talks to the wrong port.
   */
  static final Set<String> METHODS =
      Set.of(
          "ACL",
          "BIND",
          "CHECKOUT",
          "CONNECT",
          "COPY",
          "DELETE",
          "GET",
          "HEAD",
          "LINK",
          "LOCK",
          "M-SEARCH",
          "MERGE",
          "MKACTIVITY",
          "MKCALENDAR",
          "MKCOL",
          "MOVE",
          "NOTIFY",
          "OPTIONS",
          "PATCH",
          "POST",
          "PROPFIND",
          "PROPPATCH",
          "PURGE",
          "PUT",
          "REBIND",
          "REPORT",
          "SEARCH",
          "SOURCE",
          "SUBSCRIBE",
          "TRACE",
          "UNBIND",
          "UNLINK",
          "UNLOCK",
          "UNSUBSCRIBE");

  private static final int LONGEST_METHOD =
      METHODS.stream().mapToInt(String::length).max().orElseThrow();

  private static final List<String> VERSIONS = List.of("HTTP/1.0", "HTTP/1.1");
  private static final int VERSION_LENGTH = "HTTP/1.1".length();
  private static final int STATUS_DIGITS = 3;

  private final boolean ofRequests;
  private final HeadBuffer piece;
  private State state = State.START;
  private int pieceLength;

  private @Nullable String method;
  private String url = "";
  private int minor;
  private int status;
  private String reason = "";

  /**
   * @param ofRequests whether requests are read, or responses
   */
  StartLineParser(boolean ofRequests, HeadBuffer piece) {
    this.ofRequests = ofRequests;
    this.piece = piece;
  }

  void start() {
    state = State.START;
    pieceLength = 0;
    method = null;
    url = "";
    status = 0;
    reason = "";
  }

  /** Whether not a byte of a message has been read. */
  boolean isAtStart() {
    return state == State.START;
  }

  MessageHead head(Headers headers) {
    return new MessageHead(method, url, status, reason, minor, headers);
  }

  /** Reads on; true if the line has been read. */
  boolean read(ByteBuffer in) {
    while (in.hasRemaining()) {
      switch (state) {
        case START -> start(in.get());
        case METHOD -> method(in.get());
        case BEFORE_URL -> beforeUrl(in.get());
        case URL -> {
          piece.addWhile(Tokens.URL, in);
          if (in.hasRemaining()) {
            urlEnd(in.get());
          }
        }
        case REQUEST_VERSION -> requestVersion(in.get());
        case RESPONSE_VERSION -> responseVersion(in.get());
        case STATUS -> status(in.get());
        case REASON -> {
          piece.addWhile(Tokens.VALUE, in);
          if (in.hasRemaining()) {
            reasonEnd(in.get());
          }
        }
        case LINE_LF -> {
          require(in.get() == '\n', "HPE_STRICT", "Expected LF after the first line");
          return true;
        }
      }
    }
    return false;
  }

  private void start(byte b) {
    if (b != '\r' && b != '\n') {
      state = ofRequests ? State.METHOD : State.RESPONSE_VERSION;
      if (ofRequests) {
        method(b);
      } else {
        responseVersion(b);
      }
    }
  }

  private void method(byte b) {
    if (b == ' ') {
      String word = piece.take();
      require(METHODS.contains(word), "HPE_INVALID_METHOD", "Invalid method encountered");
      method = word;
      state = State.BEFORE_URL;
      return;
    }
    // At the byte that cannot be right, not at the end of the line: what is no HTTP may have none.
    require(
        ((b >= 'A' && b <= 'Z') || b == '-') && ++pieceLength <= LONGEST_METHOD,
        "HPE_INVALID_METHOD",
        "Invalid method encountered");
    piece.add(b);
  }

  private void beforeUrl(byte b) {
    if (b == ' ') {
      return;
    }
    // A path, a full URL (to a proxy), or "*"; a CONNECT names a host.
    boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    require(
        b == '/' || b == '*' || letter || ("CONNECT".equals(method) && Tokens.has(Tokens.URL, b)),
        "HPE_INVALID_URL",
        "Unexpected start char in url");
    piece.add(b);
    state = State.URL;
  }

  private void urlEnd(byte b) {
    require(b == ' ', "HPE_INVALID_URL", "Invalid char in url path");
    url = piece.take();
    // "a" alone is no target: what begins with a letter needs its "://".
    require(
        url.startsWith("/") || url.equals("*") || url.contains("://") || "CONNECT".equals(method),
        "HPE_INVALID_URL",
        "Invalid characters in url");
    state = State.REQUEST_VERSION;
    pieceLength = 0;
  }

  private void requestVersion(byte b) {
    if (pieceLength < VERSION_LENGTH) {
      version(b);
    } else {
      require(b == '\r', "HPE_INVALID_VERSION", "Expected CRLF after version");
      state = State.LINE_LF;
    }
  }

  private void responseVersion(byte b) {
    if (pieceLength < VERSION_LENGTH) {
      version(b);
    } else {
      require(b == ' ', "HPE_INVALID_VERSION", "Expected space after version");
      state = State.STATUS;
      pieceLength = 0;
    }
  }

  /** One byte of {@code HTTP/1.1}; only 1.0 and 1.1 are spoken here. */
  private void version(byte b) {
    boolean last = pieceLength == VERSION_LENGTH - 1;
    require(
        last ? b == '0' || b == '1' : b == VERSIONS.getLast().charAt(pieceLength),
        "HPE_INVALID_VERSION",
        "Invalid HTTP version");
    minor = b - '0';
    pieceLength++;
  }

  private void status(byte b) {
    if (pieceLength < STATUS_DIGITS) {
      require(b >= '0' && b <= '9', "HPE_INVALID_STATUS", "Invalid status code");
      status = status * 10 + (b - '0');
      pieceLength++;
      return;
    }
    require(
        status >= Status.CONTINUE && (b == ' ' || b == '\r'),
        "HPE_INVALID_STATUS",
        "Invalid response status");
    state = b == ' ' ? State.REASON : State.LINE_LF;
  }

  private void reasonEnd(byte b) {
    require(b == '\r', "HPE_INVALID_REASON", "Invalid character in status message");
    reason = piece.take();
    state = State.LINE_LF;
  }

  private static void require(boolean holds, String code, String why) {
    if (!holds) {
      throw new ParseError(code, why);
    }
  }
}
