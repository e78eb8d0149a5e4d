package dayone.runtime.net;

import dayone.runtime.io.SystemError;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Accepts TCP connections: Node's {@code net.Server}. Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/net.html#class-netserver">Node:
 *     net.Server</a>
 */
public final class Server {

  private static final String EVERYWHERE = "::";

  /** What Node asks for; the system may allow less. */
  private static final int DEFAULT_BACKLOG = 511;

  private final Listeners<Socket> connectionListeners = new Listeners<>();
  private final Listeners<@Nullable Void> listeningListeners = new Listeners<>();
  private final Listeners<@Nullable Void> closeListeners = new Listeners<>();
  private final Listeners<Throwable> errorListeners = new Listeners<>();
  private final Listeners<InetSocketAddress> dropListeners = new Listeners<>();

  private final Net net;
  private final ServerOptions options;
  private @Nullable Acceptor acceptor;
  private int connections;
  private int maxConnections;
  private boolean referenced = true;

  /** Changes when a lookup that is under way has become pointless. */
  private int listenings;

  Server(Net net, ServerOptions options) {
    this.net = net;
    this.options = options;
  }

  // ---- events

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
    if (acceptor != null) {
      throw new IllegalStateException(
          "Listen method has been called more than once without closing. Close the server first, or"
              + " create another one.");
    }
    int listening = ++listenings;
    if (host == null) {
      listenOn(new InetSocketAddress(port), EVERYWHERE, backlog);
      return this;
    }
    InetAddress literal = Addresses.literal(host);
    if (literal != null) {
      net.loop.nextTick(() -> lookedUp(listening, literal, port, backlog));
    } else {
      Addresses.lookUp(
          net.loop,
          host,
          (error, found) -> {
            if (found != null) {
              lookedUp(listening, found.getFirst(), port, backlog);
            } else if (error != null && listening == listenings) {
              emitError(error);
            }
          });
    }
    return this;
  }

  private void lookedUp(int listening, InetAddress address, int port, int backlog) {
    if (listening == listenings) {
      listenOn(new InetSocketAddress(address, port), Addresses.text(address), backlog);
    }
  }

  private void listenOn(InetSocketAddress address, String text, int backlog) {
    Acceptor opened;
    try {
      opened = Acceptor.listen(net, address, backlog, new Incoming());
    } catch (IOException e) {
      SystemError error = SystemError.ofListening(SocketErrno.of(e), text, address.getPort(), e);
      net.loop.nextTick(() -> emitError(error));
      return;
    }
    acceptor = opened;
    opened.setReferenced(referenced);
    net.loop.nextTick(() -> {
      if (acceptor != null) {
        listeningListeners.emit(null);
      }
    });
  }

  private void emitError(Throwable error) throws Exception {
    Listeners.emitError(errorListeners, error);
  }

  /** Where it listens, or null if it does not. */
  public @Nullable InetSocketAddress address() {
    try {
      return acceptor == null ? null : acceptor.address();
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether it listens. */
  public boolean listening() {
    return acceptor != null;
  }

  // ---- connections

  private final class Incoming implements Acceptor.Owner {

    @Override
    public Callback onConnection(SocketChannel channel) {
      InetSocketAddress peer = Addresses.ofPeer(channel);
      Socket socket = new Socket(net, options.ofConnections());
      socket.connection.accepted(channel, "TCP connection from " + Addresses.text(peer));
      return () -> {
        if (maxConnections > 0 && connections >= maxConnections) {
          socket.destroy();
          dropListeners.emit(peer);
          return;
        }
        connections++;
        socket.connection.belongsTo(Server.this);
        if (options.pauseOnConnect()) {
          socket.readable.startStopped();
        } else {
          socket.readable.readMore();
        }
        connectionListeners.emit(socket);
      };
    }

    @Override
    public void onAcceptError(IOException error) throws Exception {
      emitError(SystemError.ofCall(SocketErrno.of(error), "accept", error));
    }
  }

  /** How many connections it has accepted that are open. */
  public int connections() {
    return connections;
  }

  /** Drops what comes while there are so many connections. 0, the default, for no limit. */
  public Server maxConnections(int most) {
    maxConnections = most;
    return this;
  }

  void connectionClosed() {
    connections--;
    closeIfDrained();
  }

  // ---- the end

  /** Accepts no more. {@code close} comes when the last connection has closed. */
  public Server close() {
    listenings++;
    if (acceptor != null) {
      acceptor.close();
      acceptor = null;
    }
    closeIfDrained();
    return this;
  }

  /** The same; {@code done} is called with {@code close}, with an error if it did not listen. */
  public Server close(Effect<@Nullable Throwable> done) {
    NetError error = acceptor == null ? NetError.serverNotRunning() : null;
    closeListeners.add(() -> done.accept(error), true);
    return close();
  }

  private void closeIfDrained() {
    if (acceptor == null && connections == 0) {
      net.loop.nextTick(() -> closeListeners.emit(null));
    }
  }

  /** Lets this server keep the loop alive, as it does unless {@link #unref} was called. */
  public Server ref() {
    return setReferenced(true);
  }

  /** Lets the loop end although this server listens. */
  public Server unref() {
    return setReferenced(false);
  }

  private Server setReferenced(boolean reference) {
    referenced = reference;
    if (acceptor != null) {
      acceptor.setReferenced(reference);
    }
    return this;
  }
}
