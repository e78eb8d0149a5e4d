package dayone.runtime.loop;

import org.jspecify.annotations.Nullable;

/**
 * Something that a loop would run or wait for.
 *
 * @param type what it is
 * @param label what it was set or opened as: {@code setTimeout 10 ms}, {@code fs.read}
 * @param referenced whether it keeps the loop alive
 * @param createdAt the line of the program that made it; null unless the loop was built with {@link
 *     EventLoopBuilder#captureCreationSites}
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/process.html#processgetactiveresourcesinfo">Node:
 *     process.getActiveResourcesInfo</a>
 */
public record ActiveResource(
    Type type, String label, boolean referenced, @Nullable StackTraceElement createdAt) {

  /** What a loop may wait for. */
  public enum Type {
    /** {@code setTimeout} or {@code setInterval}. */
    TIMEOUT,
    /** {@code setImmediate}. */
    IMMEDIATE,
    /** A handle that is open: a server, a socket, a message port. */
    HANDLE,
    /** A handle that was closed and has not been told so yet. */
    CLOSING,
    /** Work on the thread pool. */
    REQUEST,
    /** A callback of the pending or of the idle/prepare phase. */
    QUEUED
  }

  /** In one line, for people: {@code handle 'server'}. */
  public String description() {
    return switch (type) {
      case TIMEOUT, IMMEDIATE, CLOSING, QUEUED -> label;
      case HANDLE -> "handle '" + label + "'";
      case REQUEST -> label + " on the thread pool";
    };
  }
}
