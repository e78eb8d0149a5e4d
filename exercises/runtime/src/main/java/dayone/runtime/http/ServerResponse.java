package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request: set its status and headers, write its body, end it. Belongs to the
 * loop's thread.
 *
 * <p>The head leaves with the first piece of the body. A body that is given to {@link #end(String)}
 * as a whole gets a {@code Content-Length}; one that is written piece by piece is sent in chunks.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpserverresponse">Node:
 *     http.ServerResponse</a>
 */
public final class ServerResponse {

  private final IncomingMessage request;
  private final OutgoingBody out;
  private final ServerConnection connection;
  private final Headers headers = new Headers();
  private int statusCode = Status.OK;
  private @Nullable String statusMessage;
  private boolean sendDate = true;
  private boolean headersSent;

  ServerResponse(IncomingMessage request, ServerConnection connection) {
    this.request = request;
    this.connection = connection;
    this.out = new OutgoingBody(connection, !request.method().equals("HEAD"));
  }

  OutgoingBody out() {
    return out;
  }

  /** The request that this answers. */
  public IncomingMessage request() {
    return request;
  }

  // ---- the head

  /** The status; 200 unless set. */
  public int statusCode() {
    return statusCode;
  }

  /** Sets the status. Without effect once the head was sent. */
  public ServerResponse statusCode(int status) {
    statusCode = status;
    return this;
  }

  /** What stands behind the status; what is usual for it unless set. */
  public String statusMessage() {
    return statusMessage == null ? Status.name(statusCode) : statusMessage;
  }

  /** Sets what stands behind the status. */
  public ServerResponse statusMessage(String message) {
    statusMessage = message;
    return this;
  }

  /**
   * Sets a header in place of those of the same name.
   *
   * @throws HttpException {@code ERR_HTTP_HEADERS_SENT} if it is too late; {@code
   *     ERR_INVALID_HTTP_TOKEN} or {@code ERR_INVALID_CHAR} if it cannot be sent
   */
  public ServerResponse setHeader(String name, String value) {
    requireUnsent("set");
    headers.set(name, value);
    return this;
  }

  /** Sets a header to a number. */
  public ServerResponse setHeader(String name, long value) {
    return setHeader(name, Long.toString(value));
  }

  /** Sets a header that stands in several lines, as {@code Set-Cookie} may. */
  public ServerResponse setHeader(String name, List<String> values) {
    requireUnsent("set");
    headers.set(name, values);
    return this;
  }

  /** Adds a line to those that a header may have. */
  public ServerResponse appendHeader(String name, String value) {
    requireUnsent("append");
    headers.append(name, value);
    return this;
  }

  /** Removes a header. Without {@code Date} none is added. */
  public ServerResponse removeHeader(String name) {
    requireUnsent("remove");
    headers.remove(name);
    if (name.equalsIgnoreCase("date")) {
      sendDate = false;
    }
    return this;
  }

  /** The value that was set, or null. */
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  /** Whether it was set. */
  public boolean hasHeader(String name) {
    return headers.has(name);
  }

  /** A copy of what was set. */
  public Headers getHeaders() {
    return headers.copy();
  }

  /** Whether the head is written: then it can no longer be changed. */
  public boolean headersSent() {
    return headersSent;
  }

  /** Writes the head, as far as it was set. It leaves with the first piece of the body. */
  public ServerResponse writeHead(int status) {
    return writeHead(status, Map.of());
  }

  /**
   * Writes the head with these headers, which go before those that were set.
   *
   * @throws HttpException {@code ERR_HTTP_HEADERS_SENT} if it was written already; {@code
   *     ERR_HTTP_INVALID_STATUS_CODE}
   */
  public ServerResponse writeHead(int status, Map<String, String> more) {
    requireUnsent("write");
    Status.require(status);
    statusCode = status;
    more.forEach(headers::set);
    writeHead(OutgoingBody.UNKNOWN_LENGTH);
    return this;
  }

  /** The same, with a status message of one's own. */
  public ServerResponse writeHead(int status, String message, Map<String, String> more) {
    requireUnsent("write");
    statusMessage = message;
    return writeHead(status, more);
  }

  /** Sends the head at once, not only with the first piece of the body. */
  public void flushHeaders() {
    writeImplicitHead(OutgoingBody.UNKNOWN_LENGTH);
    out.flushHead();
  }

  /** Tells a client that has asked by {@code Expect: 100-continue} to send its body. */
  public void writeContinue() {
    out.writeContinue();
  }

  private void writeImplicitHead(long length) {
    if (!headersSent) {
      Status.require(statusCode);
      writeHead(length);
    }
  }

  private void writeHead(long length) {
    String message = statusMessage();
    Tokens.requireValue("statusMessage", message);
    headersSent = true;
    out.startBody(statusCode);
    ResponseHead.Facts facts =
        new ResponseHead.Facts(
            statusCode,
            message,
            headers,
            sendDate ? connection.date() : null,
            out.hasBody(),
            length,
            request.isHttp11(),
            out.mayKeepAlive(),
            connection.keepAliveTimeout());
    out.head(facts);
  }

  private void requireUnsent(String what) {
    if (headersSent) {
      throw new HttpException(
          "ERR_HTTP_HEADERS_SENT", "Cannot " + what + " headers after they are sent to the client");
    }
  }

  // ---- the body

  /**
   * Sends a piece of the body. Its bytes must not change until they are written.
   *
   * @return false if more waits than the high-water mark: stop until {@code drain}. After {@link
   *     #end()} nothing is sent, and {@code error} follows with {@code ERR_STREAM_WRITE_AFTER_END}
   */
  public boolean write(ByteBuffer piece) {
    return write(piece, null);
  }

  /** The same. {@code done} is called when it was handed to the system, or with an error. */
  public boolean write(ByteBuffer piece, @Nullable Effect<@Nullable Throwable> done) {
    if (out.refuses(done)) {
      return false;
    }
    writeImplicitHead(OutgoingBody.UNKNOWN_LENGTH);
    return out.write(piece, done);
  }

  /** Sends a piece of the body. */
  public boolean write(byte[] piece) {
    return write(ByteBuffer.wrap(piece));
  }

  /** Sends text in UTF-8. */
  public boolean write(String text) {
    return write(text.getBytes(UTF_8));
  }

  /** Sets what is sent behind the body, which only a body in chunks can have. */
  public ServerResponse addTrailers(Map<String, String> trailers) {
    out.addTrailers(trailers);
    return this;
  }

  /** The response is complete. */
  public ServerResponse end() {
    if (!out.isEnded()) {
      writeImplicitHead(0);
      out.end(null);
    }
    return this;
  }

  /** The response is complete; {@code onFinish} is called once it has left. */
  public ServerResponse end(Callback onFinish) {
    out.onFinish(onFinish);
    return end();
  }

  /** Sends the last piece of the body. */
  public ServerResponse end(ByteBuffer piece) {
    if (!out.refuses(null)) {
      writeImplicitHead(piece.remaining());
      out.end(piece);
    }
    out.markEnded();
    return this;
  }

  /** Sends the last piece of the body. */
  public ServerResponse end(byte[] piece) {
    return end(ByteBuffer.wrap(piece));
  }

  /** Sends text in UTF-8 as the last piece of the body. */
  public ServerResponse end(String text) {
    return end(text.getBytes(UTF_8));
  }

  /** Breaks the connection off. */
  public ServerResponse destroy() {
    return destroy(null);
  }

  /** Breaks the connection off for a reason. */
  public ServerResponse destroy(@Nullable Throwable why) {
    out.destroy(why);
    return this;
  }

  /** Whether {@link #end()} was called. */
  public boolean writableEnded() {
    return out.isEnded();
  }

  /** Whether all of it was handed to the system. */
  public boolean writableFinished() {
    return out.isFinished();
  }

  /** How many bytes wait to be written. */
  public int writableLength() {
    return out.waiting();
  }

  /** Whether it was broken off, or is closed. */
  public boolean destroyed() {
    return out.isDestroyed();
  }

  // ---- events

  /** All of it was handed to the system. */
  public ServerResponse onFinish(Callback listener) {
    out.onFinish(listener);
    return this;
  }

  /** It is over, finished or broken off: {@link #writableFinished} tells which. */
  public ServerResponse onClose(Callback listener) {
    out.onClose(listener);
    return this;
  }

  /** What was written has left, after {@code write} had returned false. */
  public ServerResponse onDrain(Callback listener) {
    out.onDrain(listener);
    return this;
  }

  /** It was used wrongly. Without a listener that is an uncaught exception. */
  public ServerResponse onError(Effect<Throwable> listener) {
    out.onError(listener);
    return this;
  }
}
