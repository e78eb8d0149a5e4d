package dayone.runtime.net;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import java.nio.ByteBuffer;

/**
 * Node's {@code net}, on one loop. Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/net.html">Node: net</a>
 */
public final class Net {

  /** What libuv offers its readers at most: one read fills no more. */
  private static final int READ_SIZE = 64 * 1024;

  final EventLoop loop;

  /** Every socket of the loop reads into this one, and copies out what came. */
  final ByteBuffer readBuffer = ByteBuffer.allocateDirect(READ_SIZE);

  public Net(EventLoop loop) {
    this.loop = loop;
  }

  /** A server that does not listen yet. */
  public Server createServer() {
    return new Server(this, ServerOptions.defaults());
  }

  /** A server that calls {@code onConnection} for every connection it accepts. */
  public Server createServer(Effect<Socket> onConnection) {
    return createServer(ServerOptions.defaults(), onConnection);
  }

  /** A server that calls {@code onConnection} for every connection it accepts. */
  public Server createServer(ServerOptions options, Effect<Socket> onConnection) {
    return new Server(this, options).onConnection(onConnection);
  }

  /** A socket on its way to {@code localhost}. */
  public Socket connect(int port) {
    return connect(port, "localhost");
  }

  /**
   * A socket on its way to {@code host}, an address or a name. A name is looked up on the thread
   * pool; its addresses are tried one after the other, as Node's {@code autoSelectFamily} does.
   *
   * @throws IllegalArgumentException if {@code port} is not from 0 to 65535
   */
  public Socket connect(int port, String host) {
    return connect(port, host, SocketOptions.defaults());
  }

  /** The same, with a listener for the event {@code connect}. */
  public Socket connect(int port, String host, Callback onConnect) {
    return connect(port, host).onConnect(onConnect);
  }

  /** The same, with options. */
  public Socket connect(int port, String host, SocketOptions options) {
    requirePort(port);
    Socket socket = new Socket(this, options);
    socket.connection.connect(port, host);
    return socket;
  }

  static void requirePort(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "A port is a number from 0 to 65535, not " + port + ". Port 0 lets the system choose.");
    }
  }
}
