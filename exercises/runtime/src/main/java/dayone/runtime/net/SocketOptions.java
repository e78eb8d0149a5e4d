package dayone.runtime.net;

/**
 * What {@link Net#connect(int, String, SocketOptions)} may be told.
 *
 * @param allowHalfOpen whether the socket stays open for writing when its peer has ended
 * @param highWaterMark how many bytes may wait to be written, or to be read, before the socket asks
 *     to slow down
 * @param noDelay whether Nagle's algorithm is off. It is on unless set, as in Node's {@code net};
 *     {@code http} switches it off
 * @param keepAlive whether the system probes the idle connection
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/net.html#new-netsocketoptions">Node: new
 *     net.Socket</a>
 */
public record SocketOptions(
    boolean allowHalfOpen, int highWaterMark, boolean noDelay, boolean keepAlive) {

  /** Node's {@code getDefaultHighWaterMark()}: 16 KiB. */
  static final int DEFAULT_HIGH_WATER_MARK = 16 * 1024;

  private static final SocketOptions DEFAULTS =
      new SocketOptions(false, DEFAULT_HIGH_WATER_MARK, false, false);

  /** Checks the mark. */
  public SocketOptions {
    requireMark(highWaterMark);
  }

  /** Node's defaults. */
  public static SocketOptions defaults() {
    return DEFAULTS;
  }

  /** The same options with another {@code allowHalfOpen}. */
  public SocketOptions allowHalfOpen(boolean allow) {
    return new SocketOptions(allow, highWaterMark, noDelay, keepAlive);
  }

  /** The same options with another {@code highWaterMark}, in bytes. */
  public SocketOptions highWaterMark(int bytes) {
    return new SocketOptions(allowHalfOpen, bytes, noDelay, keepAlive);
  }

  /** The same options with another {@code noDelay}. */
  public SocketOptions noDelay(boolean enable) {
    return new SocketOptions(allowHalfOpen, highWaterMark, enable, keepAlive);
  }

  /** The same options with another {@code keepAlive}. */
  public SocketOptions keepAlive(boolean enable) {
    return new SocketOptions(allowHalfOpen, highWaterMark, noDelay, enable);
  }

  static void requireMark(int bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "highWaterMark is a number of bytes and cannot be "
              + bytes
              + ". Leave it out for Node's 16 KiB.");
    }
  }
}
