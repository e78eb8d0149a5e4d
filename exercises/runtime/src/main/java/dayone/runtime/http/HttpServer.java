package dayone.runtime.http;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.microtask.Callback;
import dayone.runtime.net.Net;
import dayone.runtime.net.Server;
import dayone.runtime.net.ServerOptions;
import dayone.runtime.net.Socket;
import dayone.runtime.promise.Effect;
import java.net.InetSocketAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serves HTTP/1.1 on the loop: Node's {@code http.Server}. Belongs to the loop's thread.
 *
 * <p>Times are in milliseconds and sizes in bytes; a time of 0 means no limit. The limits are
 * Node's unless they are set, and hold for connections that come later.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpserver">Node:
 *     http.Server</a>
 */
public final class HttpServer {

  /**
   * Hears of a client that sent what is no HTTP, was too slow, or has reset its connection. Whoever
   * listens must close the socket; without a listener it is answered with its status and closed.
   */
  @FunctionalInterface
  public interface ClientErrorListener {

    /** Is called with what went wrong and the connection on which it did. */
    void on(Throwable error, Socket socket) throws Exception;
  }

  private final EventLoop loop;
  private final HttpDate date;
  private final RequestListener handler;
  private final Server server;
  private final Set<ServerConnection> connections = new LinkedHashSet<>();
  private @Nullable ClientErrorListener clientErrorListener;
  private Listeners<Socket> timeoutListeners = Listeners.none();
  private @Nullable Timeout checking;

  private long headersTimeout = 60_000;
  private long requestTimeout = 300_000;
  private long keepAliveTimeout = 5_000;
  private long connectionsCheckingInterval = 30_000;
  private long timeout;
  private int maxHeaderSize = MessageParser.HEAD_LIMIT;
  private long maxBodySize = Long.MAX_VALUE;
  private boolean requireHostHeader = true;

  HttpServer(EventLoop loop, Net net, HttpDate date, RequestListener handler) {
    this.loop = loop;
    this.date = date;
    this.handler = handler;
    // Half open, as a client that has sent its last request still waits for the answer: what its
    // end means is decided by the connection. Without delay, as every write is a whole message.
    this.server =
        net.createServer(
            ServerOptions.defaults().allowHalfOpen(true).noDelay(true), this::connected);
    this.server.onListening(this::startChecking);
  }

  private void connected(Socket socket) {
    ServerConnection connection = new ServerConnection(this, loop, socket);
    connections.add(connection);
    connection.start();
  }

  // ---- listening and closing

  /** Listens on every address of the machine. */
  public HttpServer listen(int port) {
    server.listen(port);
    return this;
  }

  /** The same; {@code onListening} is called when it does. */
  public HttpServer listen(int port, Callback onListening) {
    server.listen(port, onListening);
    return this;
  }

  /** Listens on one address. */
  public HttpServer listen(int port, String host) {
    server.listen(port, host);
    return this;
  }

  /**
   * Listens on one address.
   *
   * @param port 0 lets the system choose; {@link #address} tells what it chose
   * @param onListening is called when it listens; if it cannot, {@link #onError} tells why
   */
  public HttpServer listen(int port, String host, Callback onListening) {
    server.listen(port, host, onListening);
    return this;
  }

  /** Where it listens, or null if it does not. */
  public @Nullable InetSocketAddress address() {
    return server.address();
  }

  /** Whether it listens. */
  public boolean listening() {
    return server.listening();
  }

  /** Accepts no more connections, and closes those that are idle. The others may be answered. */
  public HttpServer close() {
    stopChecking();
    server.close();
    return this;
  }

  /** The same; {@code done} is called when the last connection is closed, or with an error. */
  public HttpServer close(Effect<@Nullable Throwable> done) {
    stopChecking();
    server.close(done);
    return this;
  }

  /** Closes the connections that wait for a next request. */
  public void closeIdleConnections() {
    List.copyOf(connections).forEach(ServerConnection::closeIfIdle);
  }

  /** Breaks off all connections, also those with a request under way. */
  public void closeAllConnections() {
    List.copyOf(connections).forEach(connection -> connection.socket().destroy());
  }

  private void startChecking() {
    checking =
        loop.setInterval(
                () -> {
                  long now = loop.now();
                  for (ServerConnection connection : List.copyOf(connections)) {
                    connection.checkTimeouts(now);
                  }
                },
                (double) connectionsCheckingInterval)
            .unref();
  }

  private void stopChecking() {
    closeIdleConnections();
    loop.clearInterval(checking);
  }

  /** Lets this server keep the loop alive, as it does unless {@link #unref} was called. */
  public HttpServer ref() {
    server.ref();
    return this;
  }

  /** Lets the loop end although this server listens. */
  public HttpServer unref() {
    server.unref();
    return this;
  }

  // ---- events

  /** It listens. */
  public HttpServer onListening(Callback listener) {
    server.onListening(listener);
    return this;
  }

  /** It could not listen. Without a listener that is an uncaught exception. */
  public HttpServer onError(Effect<Throwable> listener) {
    server.onError(listener);
    return this;
  }

  /** A client has connected. */
  public HttpServer onConnection(Effect<Socket> listener) {
    server.onConnection(listener);
    return this;
  }

  /** It is closed, and so is its last connection. */
  public HttpServer onClose(Callback listener) {
    server.onClose(listener);
    return this;
  }

  /** See {@link ClientErrorListener}; there is one, the latest. */
  public HttpServer onClientError(ClientErrorListener listener) {
    clientErrorListener = listener;
    return this;
  }

  /** A connection was without traffic for too long. Whoever listens must close it. */
  public HttpServer onTimeout(Effect<Socket> listener) {
    timeoutListeners = timeoutListeners.with(listener);
    return this;
  }

  // ---- limits

  /** How long a client may take for the head of a request, from its first byte. 60 s unless set. */
  public HttpServer headersTimeout(long millis) {
    headersTimeout = required("headersTimeout", millis, 0);
    return this;
  }

  long headersTimeout() {
    return headersTimeout;
  }

  /** How long a client may take for a whole request. 5 minutes unless set. */
  public HttpServer requestTimeout(long millis) {
    requestTimeout = required("requestTimeout", millis, 0);
    return this;
  }

  long requestTimeout() {
    return requestTimeout;
  }

  /**
   * How long a connection may be idle behind a response. 5 s unless set; the client is told so, and
   * gets a second more.
   */
  public HttpServer keepAliveTimeout(long millis) {
    keepAliveTimeout = required("keepAliveTimeout", millis, 0);
    return this;
  }

  long keepAliveTimeout() {
    return keepAliveTimeout;
  }

  /** How often slow clients are looked for, from {@code listen} on. Every 30 s unless set. */
  public HttpServer connectionsCheckingInterval(long millis) {
    connectionsCheckingInterval = required("connectionsCheckingInterval", millis, 1);
    return this;
  }

  /**
   * How long a connection may be without any traffic, also while a handler thinks. 0 unless set.
   */
  public HttpServer setTimeout(long millis) {
    timeout = required("timeout", millis, 0);
    return this;
  }

  long timeout() {
    return timeout;
  }

  /** How many bytes a head may have, else it is answered with 431. 16 KiB unless set. */
  public HttpServer maxHeaderSize(int bytes) {
    maxHeaderSize = (int) required("maxHeaderSize", bytes, 1);
    return this;
  }

  int maxHeaderSize() {
    return maxHeaderSize;
  }

  /**
   * How many bytes a body may have, else it is answered with 413. Unlimited unless set: Node leaves
   * this to each handler, and so does {@link IncomingMessage#bytes}.
   */
  public HttpServer maxBodySize(long bytes) {
    maxBodySize = required("maxBodySize", bytes, 0);
    return this;
  }

  long maxBodySize() {
    return maxBodySize;
  }

  /** Whether a request of HTTP/1.1 without {@code Host} is answered with 400. It is unless set. */
  public HttpServer requireHostHeader(boolean require) {
    requireHostHeader = require;
    return this;
  }

  boolean requireHostHeader() {
    return requireHostHeader;
  }

  private static long required(String what, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(
          what + " must be " + least + " at least, and is " + value + ".");
    }
    return value;
  }

  // ---- for the connections

  String date() {
    return date.now();
  }

  void handle(IncomingMessage request, ServerResponse response) throws Exception {
    handler.on(request, response);
  }

  boolean clientError(Throwable error, Socket socket) throws Exception {
    if (clientErrorListener == null) {
      return false;
    }
    clientErrorListener.on(error, socket);
    return true;
  }

  void timedOut(Socket socket) throws Exception {
    if (timeoutListeners.isEmpty()) {
      socket.destroy();
    } else {
      timeoutListeners.emit(socket);
    }
  }

  void forget(ServerConnection connection) {
    connections.remove(connection);
  }
}
