package dayone.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.net.Socket;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a client: one request after the other, each sent when the answer to the one
 * before is complete. (Pipelining would save little and lose much: a slow answer holds up all
 * behind it. Node's fetch does not do it either.)
 */
final class ClientConnection implements MessageParser.Listener, IncomingBody.Source {

  private static final long CONNECT_TIMEOUT = 10_000;

  /** How long a server may be silent, before its answer or in the middle of it. */
  private static final long SILENCE_TIMEOUT = 300_000;

  /** How long an idle connection is kept, if the server has not said how long it keeps it. */
  private static final long IDLE_TIMEOUT = 4_000;

  /** What a server says is cut by this: its clock and the way to it are not ours. */
  private static final long IDLE_MARGIN = 1_000;

  private final EventLoop loop;
  private final Agent agent;
  private final Socket socket;
  private final String authority;
  private final MessageParser parser;

  /** What is under way; null of an idle connection. */
  private @Nullable Fetch fetch;

  private @Nullable BodySender sender;
  private @Nullable IncomingBody body;
  private boolean informational;
  private boolean usedBefore;
  private boolean keepAlive;
  private long idleTimeout = IDLE_TIMEOUT;
  private @Nullable Throwable failure;

  ClientConnection(EventLoop loop, Agent agent, Socket socket, String authority) {
    this.loop = loop;
    this.agent = agent;
    this.socket = socket;
    this.authority = authority;
    this.parser = MessageParser.ofResponses(MessageParser.HEAD_LIMIT, this);
    socket.setTimeout(CONNECT_TIMEOUT);
    socket.onConnect(() -> socket.setTimeout(SILENCE_TIMEOUT));
    socket.onData(this::received);
    socket.onEnd(this::ended);
    socket.onError(error -> failure = failure == null ? error : failure);
    socket.onTimeout(this::timedOut);
    socket.onClose(hadError -> closed());
  }

  String authority() {
    return authority;
  }

  boolean isIdle() {
    return fetch == null;
  }

  boolean isUsable() {
    return !socket.destroyed() && !socket.readableEnded();
  }

  // ---- the request

  /** Sends the request of {@code next}, and tells it what becomes of it. */
  void send(Fetch next) {
    FetchRequest request = next.request();
    fetch = next;
    body = null;
    keepAlive = true;
    if (usedBefore) {
      socket.ref();
      socket.setTimeout(SILENCE_TIMEOUT);
    }
    byte[] bytes = request.bytes();
    AsyncIterable<ByteBuffer> stream = request.stream();
    byte[] head = head(request).getBytes(ISO_8859_1);
    if (stream != null) {
      socket.write(head);
      sender = new BodySender(socket, this::sendingFailed);
      sender.send(stream);
    } else if (bytes == null) {
      socket.write(head);
    } else {
      socket.cork();
      socket.write(head);
      socket.write(bytes);
      socket.uncork();
    }
  }

  private static String head(FetchRequest request) {
    StringBuilder head = new StringBuilder(request.method());
    head.append(' ').append(request.path()).append(" HTTP/1.1\r\n");
    Headers headers = request.headers();
    unlessSet(head, headers, "Host", request.authority());
    head.append("Connection: keep-alive\r\n");
    for (int i = 0; i < headers.count(); i++) {
      head.append(headers.name(i)).append(": ").append(headers.value(i)).append("\r\n");
    }
    unlessSet(head, headers, "Accept", "*/*");
    unlessSet(head, headers, "User-Agent", "node");
    byte[] bytes = request.bytes();
    boolean bodyExpected = !request.method().equals("GET") && !request.method().equals("HEAD");
    if (request.stream() != null) {
      head.append("Transfer-Encoding: chunked\r\n");
    } else if (bytes != null || bodyExpected) {
      head.append("Content-Length: ").append(bytes == null ? 0 : bytes.length).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static void unlessSet(StringBuilder head, Headers headers, String name, String value) {
    if (!headers.has(name)) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private void sendingFailed(Throwable why) throws Exception {
    fail(why, false);
    socket.destroy();
  }

  // ---- the answer

  private void received(ByteBuffer bytes) throws Exception {
    HttpException error = parser.execute(bytes);
    if (error != null) {
      fail(error, false);
      socket.destroy();
    }
  }

  @Override
  public boolean answersHead() {
    return fetch != null && fetch.request().method().equals("HEAD");
  }

  @Override
  public void head(MessageHead head) throws Exception {
    if (fetch == null) {
      // An answer that nobody has asked for.
      socket.destroy();
      return;
    }
    informational = head.status() < Status.OK;
    if (head.status() == Status.SWITCHING_PROTOCOLS) {
      fail(new HttpException("UND_ERR_SOCKET", "bad upgrade: nobody has asked for it"), false);
      socket.destroy();
    } else if (!informational) {
      keepAlive = head.keepsAlive();
      idleTimeout = idleTimeout(head.headers());
      body = new IncomingBody(loop, this);
      fetch.answered(head, body);
    }
  }

  private static long idleTimeout(Headers headers) {
    String hint = headers.get("keep-alive");
    int start = hint == null ? -1 : hint.indexOf("timeout=");
    if (hint == null || start < 0) {
      return IDLE_TIMEOUT;
    }
    long seconds = 0;
    for (int i = start + "timeout=".length(); i < hint.length() && seconds < 1_000; i++) {
      int digit = Character.digit(hint.charAt(i), 10);
      if (digit < 0) {
        break;
      }
      seconds = seconds * 10 + digit;
    }
    return seconds * 1_000 - IDLE_MARGIN;
  }

  @Override
  public void body(ByteBuffer piece) throws Exception {
    if (body != null && !body.push(piece)) {
      socket.pause();
    }
  }

  @Override
  public void complete(Headers trailers) {
    if (informational) {
      informational = false;
      return;
    }
    if (body == null || fetch == null) {
      return;
    }
    body.pushEnd();
    body = null;
    Fetch completed = fetch;
    fetch = null;
    completed.over(this);
    boolean sent = sender == null || sender.isComplete();
    if (sender != null) {
      sender.stop();
      sender = null;
    }
    if (sent && keepAlive && idleTimeout > 0) {
      usedBefore = true;
      resume();
      socket.unref();
      socket.setTimeout(idleTimeout);
      agent.isIdle(this);
    } else {
      socket.destroy();
    }
  }

  @Override
  public void resume() {
    if (socket.isPaused()) {
      socket.resume();
    }
  }

  @Override
  public boolean destroy(@Nullable Throwable error, Callback afterClose) {
    if (socket.destroyed()) {
      return false;
    }
    body = null;
    if (fetch != null) {
      fetch.over(this);
      fetch = null;
    }
    socket.onClose(hadError -> afterClose.call());
    socket.destroy();
    return true;
  }

  // ---- the end

  private void ended() throws Exception {
    HttpException error = parser.finish();
    if (error != null) {
      fail(otherSideClosed(), true);
    }
    socket.destroy();
  }

  private void timedOut() throws Exception {
    if (socket.connecting()) {
      fail(new HttpException("UND_ERR_CONNECT_TIMEOUT", "Connect Timeout Error"), false);
    } else if (body == null) {
      fail(new HttpException("UND_ERR_HEADERS_TIMEOUT", "Headers Timeout Error"), false);
    } else {
      fail(new HttpException("UND_ERR_BODY_TIMEOUT", "Body Timeout Error"), false);
    }
    socket.destroy();
  }

  private void closed() throws Exception {
    agent.isClosed(this);
    fail(Objects.requireNonNullElseGet(failure, ClientConnection::otherSideClosed), true);
  }

  private static HttpException otherSideClosed() {
    return new HttpException("UND_ERR_SOCKET", "other side closed");
  }

  /**
   * Tells whoever waits, if there is somebody.
   *
   * @param byConnection whether the connection broke: if it was an old one, that says nothing of
   *     the request, which may be tried on a new one
   */
  private void fail(Throwable why, boolean byConnection) throws Exception {
    if (sender != null) {
      sender.stop();
      sender = null;
    }
    Fetch failed = fetch;
    fetch = null;
    if (failed == null) {
      return;
    }
    IncomingBody broken = body;
    body = null;
    if (broken == null) {
      failed.failed(this, why, byConnection && usedBefore && parser.isBetweenMessages());
    } else {
      failed.over(this);
      socket.destroy();
      broken.destroy(failed.described(why));
    }
  }

  /** Closes it at once. Whoever waits for an answer has been told already. */
  void close() {
    fetch = null;
    body = null;
    if (sender != null) {
      sender.stop();
    }
    socket.destroy();
  }
}
