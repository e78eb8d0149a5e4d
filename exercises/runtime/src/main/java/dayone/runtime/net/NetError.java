package dayone.runtime.net;

/**
 * A socket or server was asked for something that it cannot do in the state it is in. Errors that
 * the system reports are {@link dayone.runtime.io.SystemError}s.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/errors.html#nodejs-error-codes">Node:
 *     error codes</a>
 */
public final class NetError extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  NetError(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Node's {@code error.code}, such as {@code ERR_STREAM_DESTROYED}. */
  public String code() {
    return code;
  }

  static NetError streamDestroyed(String call) {
    return new NetError(
        "ERR_STREAM_DESTROYED",
        "Cannot call " + call + " after a stream was destroyed. Ask destroyed() before.");
  }

  static NetError writeAfterEnd() {
    return new NetError(
        "ERR_STREAM_WRITE_AFTER_END", "write after end: end() was the last that may be written.");
  }

  static NetError alreadyFinished() {
    return new NetError(
        "ERR_STREAM_ALREADY_FINISHED", "Cannot call end after a stream was finished");
  }

  /** Node words it so since "write after end" would blame a program that never called end. */
  static NetError endedByPeer() {
    return new NetError("EPIPE", "This socket has been ended by the other party");
  }

  static NetError socketClosed() {
    return new NetError("ERR_SOCKET_CLOSED", "Socket is closed");
  }

  static NetError closedBeforeConnection() {
    return new NetError(
        "ERR_SOCKET_CLOSED_BEFORE_CONNECTION",
        "Socket closed before the connection was established");
  }

  static NetError serverNotRunning() {
    return new NetError(
        "ERR_SERVER_NOT_RUNNING",
        "Server is not running: it was closed already, or does not listen yet.");
  }
}
