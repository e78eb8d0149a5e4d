package dayone.topics.express;

import dayone.runtime.http.Headers;
import dayone.runtime.http.ServerResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What handlers answer: Express's {@code res}. */
public final class Response {

  private static final Map<Integer, String> TEXTS =
      Map.of(
          400, "Bad Request",
          404, "Not Found",
          405, "Method Not Allowed",
          413, "Payload Too Large",
          500, "Internal Server Error",
          503, "Service Unavailable");

  /** Where it goes, or null. */
  private final @Nullable ServerResponse out;

  private final Headers headers = new Headers();
  private final StringBuilder sent = new StringBuilder();
  private int statusCode = 200;
  private boolean headersSent;
  private boolean writableEnded;
  private boolean destroyed;

  /** An answer that nobody gets: to try handlers out. */
  public Response() {
    this(null);
  }

  /** The answer to a request that came to the HTTP server. */
  public Response(@Nullable ServerResponse out) {
    this.out = out;
  }

  /** What a status is called, such as {@code Not Found}. */
  public static String statusText(int status) {
    return TEXTS.getOrDefault(status, "Error");
  }

  // ---- the head

  /** Sets the status; 200 unless set. */
  public Response status(int status) {
    statusCode = status;
    return this;
  }

  /** The status. */
  public int statusCode() {
    return statusCode;
  }

  /**
   * Sets a header.
   *
   * @throws IllegalStateException if the head was sent already
   */
  public Response set(String header, String value) {
    requireUnsent();
    headers.set(header, value);
    return this;
  }

  /** The value of a header that was set, or null. */
  public @Nullable String get(String header) {
    return headers.get(header);
  }

  /** Whether the head was sent: then neither status nor headers can change any more. */
  public boolean headersSent() {
    return headersSent;
  }

  // ---- the body

  /**
   * Answers with a text.
   *
   * @return this, so that {@code return res.send("…");} ends a handler
   * @throws IllegalStateException if an answer was begun already
   */
  public Response send(String text) {
    requireUnsent();
    if (!headers.has("content-type")) {
      headers.set("Content-Type", "text/plain; charset=utf-8");
    }
    sendHead();
    sent.append(text);
    writableEnded = true;
    if (out != null) {
      out.end(text);
    }
    return this;
  }

  /**
   * Answers with a value as JSON.
   *
   * @return this
   * @throws IllegalStateException if an answer was begun already
   */
  public Response json(@Nullable Object value) {
    String text = Json.stringify(value);
    set("Content-Type", "application/json; charset=utf-8");
    return send(text);
  }

  /** Sends a piece of an answer, and the head before it if that was not sent. */
  public Response write(String piece) {
    if (!headersSent) {
      sendHead();
    }
    sent.append(piece);
    if (out != null) {
      out.write(piece);
    }
    return this;
  }

  /** The answer is complete: without a body, if nothing was written. */
  public Response end() {
    if (!headersSent) {
      sendHead();
    }
    writableEnded = true;
    if (out != null) {
      out.end();
    }
    return this;
  }

  /** Whether the answer is complete. */
  public boolean writableEnded() {
    return writableEnded;
  }

  /** Breaks the connection off: whoever waits for the rest learns that there is none. */
  public void destroy() {
    destroyed = true;
    if (out != null) {
      out.destroy();
    }
  }

  /** Whether it was broken off. */
  public boolean destroyed() {
    return destroyed;
  }

  /** What was sent of the body. */
  public String sent() {
    return sent.toString();
  }

  private void sendHead() {
    headersSent = true;
    if (out != null) {
      out.statusCode(statusCode);
      List<String> raw = headers.raw();
      for (int i = 0; i < raw.size(); i += 2) {
        out.setHeader(raw.get(i), raw.get(i + 1));
      }
    }
  }

  private void requireUnsent() {
    if (headersSent) {
      throw new IllegalStateException(
          "Cannot set headers after they are sent to the client. Was this request answered twice?");
    }
  }
}
