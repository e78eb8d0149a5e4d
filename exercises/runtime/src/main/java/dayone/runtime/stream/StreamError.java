package dayone.runtime.stream;

import java.io.IOException;

/**
 * A stream was used in a way that its state does not allow, or ended too early. Carries Node's
 * code.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/errors.html#err_stream_premature_close">Node:
 *     errors</a>
 */
public final class StreamError extends IOException {

  private static final long serialVersionUID = 1L;

  private final String code;

  private StreamError(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Node's {@code error.code}, such as {@code ERR_STREAM_PREMATURE_CLOSE}. */
  public String code() {
    return code;
  }

  static StreamError prematureClose() {
    return new StreamError(
        "ERR_STREAM_PREMATURE_CLOSE", "Premature close: the stream was closed before its end");
  }

  static StreamError writeAfterEnd() {
    return new StreamError(
        "ERR_STREAM_WRITE_AFTER_END", "write after end: call write() before end(), or not at all");
  }

  static StreamError pushAfterEof() {
    return new StreamError(
        "ERR_STREAM_PUSH_AFTER_EOF",
        "stream.push() after EOF: the source gave a chunk after it had given its end");
  }

  static StreamError destroyed(String call) {
    return new StreamError(
        "ERR_STREAM_DESTROYED", "Cannot call " + call + " after a stream was destroyed");
  }

  static StreamError alreadyFinished(String call) {
    return new StreamError(
        "ERR_STREAM_ALREADY_FINISHED", "Cannot call " + call + " after a stream was finished");
  }
}
