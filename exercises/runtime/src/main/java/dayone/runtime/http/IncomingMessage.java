package dayone.runtime.http;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.net.Socket;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * A request that has come to a server. The handler gets it as soon as its head is complete; the
 * body comes later, piece by piece. Belongs to the loop's thread.
 *
 * <p>The body is read in one of four ways: by listeners ({@link #onData}), piece by piece with
 * {@code ForAwait}, or whole with {@link #bytes} and {@link #text}; or not at all, then it is
 * thrown away once the response is finished.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpincomingmessage">Node:
 *     http.IncomingMessage</a>
 */
public final class IncomingMessage implements AsyncIterable<ByteBuffer> {

  private final MessageHead head;
  private final Socket socket;
  private Headers trailers = new Headers();

  final IncomingBody body;

  IncomingMessage(EventLoop loop, MessageHead head, Socket socket, IncomingBody.Source source) {
    this.head = head;
    this.socket = socket;
    this.body = new IncomingBody(loop, source);
  }

  // ---- the head

  /** {@code GET}, {@code POST} and so on. */
  public String method() {
    return Objects.requireNonNull(head.method());
  }

  /**
   * What was asked for, as it stands in the request: mostly a path, with a query if there is one.
   */
  public String url() {
    return head.url();
  }

  /** {@code 1.1} or {@code 1.0}. */
  public String httpVersion() {
    return head.version();
  }

  /** The headers. */
  public Headers headers() {
    return head.headers();
  }

  /** What came behind the body; complete once the body has ended. */
  public Headers trailers() {
    return trailers;
  }

  /** The connection. To write to it is to break the response. */
  public Socket socket() {
    return socket;
  }

  boolean isHttp11() {
    return head.minor() == 1;
  }

  // ---- the body as events

  /** A piece of the body has come. The first listener lets it flow, unless {@link #pause} was. */
  public IncomingMessage onData(Effect<ByteBuffer> listener) {
    body.onData(listener);
    return this;
  }

  /** All of the body was read. Comes only if the body is read. */
  public IncomingMessage onEnd(Callback listener) {
    body.onEnd(listener);
    return this;
  }

  /** The client has gone before the request was read and answered. */
  public IncomingMessage onAborted(Callback listener) {
    body.onAborted(listener);
    return this;
  }

  /** Why the body ends too early; {@code close} follows. Without a listener nothing is reported. */
  public IncomingMessage onError(Effect<Throwable> listener) {
    body.onError(listener);
    return this;
  }

  /** Nothing more will come of this request. */
  public IncomingMessage onClose(Callback listener) {
    body.onClose(listener);
    return this;
  }

  /** No more {@code data} until {@link #resume}; what comes meanwhile waits. */
  public IncomingMessage pause() {
    body.pause();
    return this;
  }

  /** Lets the body flow: to the listeners, or away if there are none. */
  public IncomingMessage resume() {
    body.resume();
    return this;
  }

  /** Whether {@link #pause} was called last. */
  public boolean isPaused() {
    return body.isPaused();
  }

  // ---- the body as a whole

  /**
   * The body's pieces, once. Whoever leaves the loop early gives up the rest of the body; the
   * response can still be sent.
   */
  @Override
  public AsyncIterator<ByteBuffer> iterator() {
    return body.iterator(true);
  }

  /**
   * The whole body. Rejected with an {@link HttpException} if it has more than {@code limit} bytes
   * ({@code entity.too.large}, to be answered with 413) or breaks off ({@code ECONNRESET}); the
   * rest of a body that is too large is thrown away as it comes.
   *
   * @param limit in bytes. There is no default: whoever reads a body whole must say how much memory
   *     a stranger may fill
   */
  public Promise<byte[]> bytes(long limit) {
    return WholeBody.read(body, headers(), limit, body::dump);
  }

  /** The same, decoded from UTF-8. */
  public Promise<String> text(long limit) {
    return bytes(limit).then(WholeBody::decode);
  }

  // ---- the end

  /** Whether all of the request has come. */
  public boolean complete() {
    return body.isComplete();
  }

  /** Whether it broke off. */
  public boolean aborted() {
    return body.isAborted();
  }

  /** Whether nothing more will come of it. */
  public boolean destroyed() {
    return body.isDestroyed();
  }

  /** Breaks the connection off. */
  public IncomingMessage destroy() throws Exception {
    body.destroy(null);
    return this;
  }

  /** Breaks the connection off; listeners for {@code error} get {@code why}. */
  public IncomingMessage destroy(Throwable why) throws Exception {
    body.destroy(why);
    return this;
  }

  void end(Headers late) {
    trailers = late;
    body.pushEnd();
  }
}
