package dayone.runtime.net;

import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Accepts TCP connections: Node's {@code net.Server}. Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/net.html#class-netserver">Node:
 *     net.Server</a>
 */
public final class Server {

  /** What Node asks for; the system may allow less. */
  private static final int DEFAULT_BACKLOG = 511;

  private final Listeners<Socket> connectionListeners = new Listeners<>();
  private final Listeners<@Nullable Void> listeningListeners = new Listeners<>();
  private final Listeners<@Nullable Void> closeListeners = new Listeners<>();
  private final Listeners<Throwable> errorListeners = new Listeners<>();
  private final Listeners<InetSocketAddress> dropListeners = new Listeners<>();

  Server(Net net, ServerOptions options) {}

  /** A client has connected. */
  public Server onConnection(Effect<Socket> listener) {
    connectionListeners.add(listener, false);
    return this;
  }

  /** The server listens. */
  public Server onListening(Callback listener) {
    listeningListeners.add(listener, false);
    return this;
  }

  /** The server is closed, and so is its last connection. */
  public Server onClose(Callback listener) {
    closeListeners.add(listener, false);
    return this;
  }

  /** It could not listen or accept: a {@link dayone.runtime.io.SystemError}. */
  public Server onError(Effect<Throwable> listener) {
    errorListeners.add(listener, false);
    return this;
  }

  /** A connection from this address was dropped since there are {@link #maxConnections} already. */
  public Server onDrop(Effect<InetSocketAddress> listener) {
    dropListeners.add(listener, false);
    return this;
  }

  /** Listens on every address of the machine. */
  public Server listen(int port) {
    return listen(port, null, DEFAULT_BACKLOG);
  }

  /** The same, with a listener for one {@code listening}. */
  public Server listen(int port, Callback onListening) {
    listeningListeners.add(onListening, true);
    return listen(port);
  }

  /** Listens on one address; a name is looked up first. */
  public Server listen(int port, String host) {
    return listen(port, host, DEFAULT_BACKLOG);
  }

  /** The same, with a listener for one {@code listening}. */
  public Server listen(int port, String host, Callback onListening) {
    listeningListeners.add(onListening, true);
    return listen(port, host);
  }

  /**
   * Listens. Whether it could, the events {@code listening} and {@code error} tell.
   *
   * @param port 0 lets the system choose; {@link #address} tells what it chose
   * @param host null for every address of the machine
   * @param backlog how many connections may wait to be accepted
   * @throws IllegalArgumentException if {@code port} is not from 0 to 65535
   * @throws IllegalStateException if it listens already
   */
  public Server listen(int port, @Nullable String host, int backlog) {
    Net.requirePort(port);
    return this;
  }

  /** Where it listens, or null if it does not. */
  public @Nullable InetSocketAddress address() {
    return null;
  }

  /** Whether it listens. */
  public boolean listening() {
    return false;
  }

  /** How many connections it has accepted that are open. */
  public int connections() {
    return 0;
  }

  /** Drops what comes while there are so many connections. 0, the default, for no limit. */
  public Server maxConnections(int most) {
    return this;
  }

  /** Accepts no more. {@code close} comes when the last connection has closed. */
  public Server close() {
    return this;
  }

  /** The same; {@code done} is called with {@code close}, with an error if it did not listen. */
  public Server close(Effect<@Nullable Throwable> done) {
    return this;
  }

  /** Lets this server keep the loop alive, as it does unless {@link #unref} was called. */
  public Server ref() {
    return this;
  }

  /** Lets the loop end although this server listens. */
  public Server unref() {
    return this;
  }
}
