package dayone.runtime.net;

/**
 * What {@link Net#createServer(ServerOptions, dayone.runtime.promise.Effect)} may be told.
 *
 * @param allowHalfOpen whether a socket whose peer has ended stays open for writing until {@link
 *     Socket#end()} is called; otherwise it is ended with its peer
 * @param pauseOnConnect whether nothing is read from a new connection until {@link Socket#resume()}
 *     is called
 * @param highWaterMark how many bytes may wait to be written, or to be read, before the socket asks
 *     to slow down
 * @param noDelay whether Nagle's algorithm is off for every connection
 * @param keepAlive whether the system probes idle connections
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/net.html#netcreateserveroptions-connectionlistener">Node:
 *     net.createServer</a>
 */
public record ServerOptions(
    boolean allowHalfOpen,
    boolean pauseOnConnect,
    int highWaterMark,
    boolean noDelay,
    boolean keepAlive) {

  private static final ServerOptions DEFAULTS =
      new ServerOptions(false, false, SocketOptions.DEFAULT_HIGH_WATER_MARK, false, false);

  /** Checks the mark. */
  public ServerOptions {
    SocketOptions.requireMark(highWaterMark);
  }

  /** Node's defaults. */
  public static ServerOptions defaults() {
    return DEFAULTS;
  }

  /** The same options with another {@code allowHalfOpen}. */
  public ServerOptions allowHalfOpen(boolean allow) {
    return new ServerOptions(allow, pauseOnConnect, highWaterMark, noDelay, keepAlive);
  }

  /** The same options with another {@code pauseOnConnect}. */
  public ServerOptions pauseOnConnect(boolean pause) {
    return new ServerOptions(allowHalfOpen, pause, highWaterMark, noDelay, keepAlive);
  }

  /** The same options with another {@code highWaterMark}, in bytes. */
  public ServerOptions highWaterMark(int bytes) {
    return new ServerOptions(allowHalfOpen, pauseOnConnect, bytes, noDelay, keepAlive);
  }

  /** The same options with another {@code noDelay}. */
  public ServerOptions noDelay(boolean enable) {
    return new ServerOptions(allowHalfOpen, pauseOnConnect, highWaterMark, enable, keepAlive);
  }

  /** The same options with another {@code keepAlive}. */
  public ServerOptions keepAlive(boolean enable) {
    return new ServerOptions(allowHalfOpen, pauseOnConnect, highWaterMark, noDelay, enable);
  }

  /** What each connection gets. */
  SocketOptions ofConnections() {
    return new SocketOptions(allowHalfOpen, highWaterMark, noDelay, keepAlive);
  }
}
