package dayone.runtime.http;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Microtasks;
import dayone.runtime.net.Socket;
import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One client of a server: its socket, the parser behind it, and the responses that it waits for.
 *
 * <p>A client may send its next requests before it has the first answer. Their handlers are called
 * at once; of the responses one at a time may write, in the order of the requests.
 */
final class ServerConnection implements MessageParser.Listener, IncomingBody.Source {

  /** No message is on its way. */
  private static final long IDLE = -1;

  /** A client gets more than it was promised, so that its last request does not meet a reset. */
  private static final long KEEP_ALIVE_EXTRA = 1_000;

  private static final String CONTINUE = "100-continue";

  private final HttpServer server;
  private final EventLoop loop;
  private final Socket socket;
  private final MessageParser parser;
  private final ResponseHead headWriter = new ResponseHead();
  private final Effect<@Nullable Throwable> onResponseWritten = this::responseWritten;
  private final Callback uncorkInTick = this::uncork;

  /** Requests whose responses are not finished, in order. */
  private final ArrayDeque<IncomingMessage> incoming = new ArrayDeque<>();

  /** Responses whose turn to write has not come. */
  private final ArrayDeque<ServerResponse> outgoing = new ArrayDeque<>();

  /** The request whose body comes in. */
  private @Nullable IncomingMessage receiving;

  /** The response whose turn it is. */
  private @Nullable ServerResponse sending;

  private int outputWaiting;
  private boolean paused;
  private boolean corked;
  private boolean keepAliveTimeoutSet;
  private boolean failed;

  /** The client has asked for what it cannot have; what it sends behind that is no HTTP to us. */
  private boolean refused;

  /** When the message that is on its way began, or {@link #IDLE}. */
  private long messageStart;

  ServerConnection(HttpServer server, EventLoop loop, Socket socket) {
    this.server = server;
    this.loop = loop;
    this.socket = socket;
    this.parser = MessageParser.ofRequests(server.maxHeaderSize(), server.maxBodySize(), this);
    this.messageStart = loop.now();
  }

  void start() {
    if (server.timeout() > 0) {
      socket.setTimeout(server.timeout());
    }
    socket.onTimeout(() -> server.timedOut(socket));
    socket.onData(this::received);
    socket.onError(this::failed);
    socket.onEnd(this::ended);
    socket.onClose(hadError -> closed());
    socket.onDrain(this::drained);
  }

  // ---- for the responses

  Socket socket() {
    return socket;
  }

  ResponseHead headWriter() {
    return headWriter;
  }

  String date() {
    return server.date();
  }

  long keepAliveTimeout() {
    return server.keepAliveTimeout();
  }

  void nextTick(Callback callback) {
    loop.nextTick(callback);
  }

  Effect<@Nullable Throwable> onResponseWritten() {
    return onResponseWritten;
  }

  boolean write(ByteBuffer data, @Nullable Effect<@Nullable Throwable> done) {
    // Node drops what comes too late and calls nobody: the response is told by "close".
    if (socket.destroyed() || socket.writableEnded()) {
      return false;
    }
    return done == null ? socket.write(data) : socket.write(data, done);
  }

  void corkUntilTick() {
    if (!corked) {
      corked = true;
      socket.cork();
      loop.nextTick(uncorkInTick);
    }
  }

  void uncork() {
    if (corked) {
      corked = false;
      socket.uncork();
    }
  }

  /** So many bytes more (or fewer) wait in responses whose turn has not come. */
  void outputWaits(int bytes) {
    outputWaiting += bytes;
    resumeIfThereIsRoom();
  }

  // ---- what the socket tells

  private void received(ByteBuffer bytes) throws Exception {
    HttpException error = parser.execute(bytes);
    if (error != null) {
      failed(error);
    } else if (parser.isBetweenMessages()) {
      messageStart = IDLE;
    } else if (messageStart == IDLE) {
      messageStart = loop.now();
    }
  }

  /** The client will send no more. As long as it waits for an answer, that is to go away. */
  private void ended() throws Exception {
    HttpException error = parser.finish();
    if (error != null) {
      failed(error);
    } else {
      socket.end();
    }
  }

  private void drained() throws Exception {
    resumeIfThereIsRoom();
    if (sending != null) {
      sending.out().drained();
    }
  }

  private void closed() throws Exception {
    server.forget(this);
    IncomingMessage request;
    while ((request = incoming.poll()) != null) {
      request.body.destroy(HttpException.aborted());
    }
    if (sending != null) {
      sending.out().closed();
    }
  }

  /** The socket or the client has failed. Only the first time counts. */
  private void failed(Throwable error) throws Exception {
    if (failed) {
      return;
    }
    failed = true;
    if (server.clientError(error, socket)) {
      return;
    }
    boolean nothingSent = sending == null || !sending.out().hasBegun();
    if (nothingSent && !socket.destroyed() && !socket.writableEnded()) {
      int status =
          error instanceof HttpException http && http.status() < Status.SERVER_ERROR
              ? http.status()
              : Status.BAD_REQUEST;
      socket.write(
          "HTTP/1.1 " + status + " " + Status.name(status) + "\r\nConnection: close\r\n\r\n");
    }
    socket.destroy(error);
  }

  /** Closes it if no request is on its way and no response is due. */
  void closeIfIdle() {
    boolean answering = sending != null && !sending.out().isEnded();
    if (messageStart == IDLE && !answering) {
      socket.destroy();
    }
  }

  /** Ends it if its client takes longer than it may. */
  void checkTimeouts(long now) throws Exception {
    if (messageStart == IDLE) {
      return;
    }
    long taken = now - messageStart;
    boolean headTooSlow = receiving == null && exceeds(taken, server.headersTimeout());
    if (headTooSlow || exceeds(taken, server.requestTimeout())) {
      failed(new HttpException("ERR_HTTP_REQUEST_TIMEOUT", "Request timeout"));
    }
  }

  private static boolean exceeds(long taken, long limit) {
    return limit > 0 && taken > limit;
  }

  // ---- what the parser tells

  @Override
  public void head(MessageHead head) throws Exception {
    if (keepAliveTimeoutSet) {
      keepAliveTimeoutSet = false;
      socket.setTimeout(server.timeout());
    }
    if (refused || "CONNECT".equals(head.method())) {
      // For proxies, which this is not. Node closes the connection as well.
      refused = true;
      socket.destroy();
      return;
    }
    IncomingMessage request = new IncomingMessage(loop, head, socket, this);
    receiving = request;
    incoming.add(request);
    pauseIfThereIsNoRoom();
    ServerResponse response = new ServerResponse(request, this);
    response.out().keepAlive(head.keepsAlive() && request.isHttp11());
    if (sending == null) {
      sending = response;
      response.out().assign();
    } else {
      outgoing.add(response);
    }
    handle(request, response);
  }

  private void handle(IncomingMessage request, ServerResponse response) throws Exception {
    if (request.isHttp11()) {
      if (server.requireHostHeader() && !request.headers().has("host")) {
        response.setHeader("Connection", "close").writeHead(Status.BAD_REQUEST).end();
        return;
      }
      String expect = request.headers().get("expect");
      if (expect != null && !expect.equalsIgnoreCase(CONTINUE)) {
        response.writeHead(Status.EXPECTATION_FAILED).end();
        return;
      }
      if (expect != null) {
        response.out().expectContinue();
        response.writeContinue();
      }
    }
    server.handle(request, response);
  }

  @Override
  public void body(ByteBuffer piece) throws Exception {
    if (receiving == null) {
      return;
    }
    if (!receiving.body.push(piece)) {
      socket.pause();
    }
    // In Node a piece of a body is a callback of its own, a head is none. So promise jobs of a
    // handler run between the data and the end of a body that has come in one read.
    Microtasks.current().drain();
  }

  @Override
  public void complete(Headers trailers) {
    if (receiving != null) {
      receiving.end(trailers);
      receiving = null;
    }
    resume();
  }

  // ---- pausing

  @Override
  public void resume() {
    if (!paused && socket.isPaused()) {
      socket.resume();
    }
  }

  @Override
  public boolean destroy(@Nullable Throwable error, Callback afterClose) {
    if (socket.destroyed()) {
      return false;
    }
    socket.onClose(hadError -> afterClose.call());
    socket.destroy(error);
    return true;
  }

  /**
   * A client that sends requests and reads no answers is not read any more: its requests would fill
   * the memory.
   */
  private void pauseIfThereIsNoRoom() {
    if (!paused
        && (socket.writableNeedDrain() || outputWaiting >= socket.writableHighWaterMark())) {
      paused = true;
      socket.pause();
    }
  }

  private void resumeIfThereIsRoom() {
    if (paused && outputWaiting <= socket.writableHighWaterMark()) {
      paused = false;
      socket.resume();
    }
  }

  // ---- the end of a response

  /** The last byte of the response whose turn it is has been handed to the system, or was lost. */
  void responseWritten(@Nullable Throwable error) throws Exception {
    if (error != null || sending == null) {
      return;
    }
    ServerResponse response = Objects.requireNonNull(sending);
    IncomingMessage request = incoming.poll();
    if (request != null && !request.body.isConsumed()) {
      request.body.dump();
    }
    sending = null;
    response.out().detach();
    loop.nextTick(response.out()::closed);
    if (response.out().isLast()) {
      socket.destroySoon();
    } else {
      next();
    }
    response.out().finished();
  }

  private void next() throws Exception {
    ServerResponse next = outgoing.poll();
    if (next != null) {
      sending = next;
      next.out().assign();
    } else if (server.keepAliveTimeout() > 0) {
      socket.setTimeout(server.keepAliveTimeout() + KEEP_ALIVE_EXTRA);
      keepAliveTimeoutSet = true;
    }
  }
}
