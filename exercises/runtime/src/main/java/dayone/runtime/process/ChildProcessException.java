package dayone.runtime.process;

/**
 * Something is wrong with a child process or the channel to it. Carries Node's code or one alike.
 */
public final class ChildProcessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  ChildProcessException(String code, String message, Throwable cause) {
    super(code + ": " + message, cause);
    this.code = code;
  }

  ChildProcessException(String code, String message) {
    super(code + ": " + message);
    this.code = code;
  }

  /**
   * What is wrong: {@code ERR_IPC_CHANNEL_CLOSED} (sent after the channel was closed), {@code
   * ERR_IPC_BAD_FRAME} (a line that is no message), {@code ERR_CHILD_UNCAUGHT} (the child's program
   * threw), {@code ERR_CHILD_SPAWN} (the process could not be started), {@code ERR_ACCESS_DENIED}
   * (this program may not start one, or no further one).
   */
  public String code() {
    return code;
  }

  static ChildProcessException closed(String who) {
    return new ChildProcessException(
        "ERR_IPC_CHANNEL_CLOSED",
        "the channel to the "
            + who
            + " is closed, so the message was dropped. Send before the"
            + " other end exits or disconnects.");
  }

  static ChildProcessException badFrame(Frame.Garbage garbage) {
    int most = 80;
    String line = garbage.line();
    return new ChildProcessException(
        "ERR_IPC_BAD_FRAME",
        "a line on the channel is no message, "
            + garbage.why()
            + ": \""
            + (line.length() > most ? line.substring(0, most) + "…" : line)
            + "\". Does something write to the process's stdout past System.out?");
  }

  static ChildProcessException uncaught(Frame.Failure failure) {
    return new ChildProcessException(
        "ERR_CHILD_UNCAUGHT",
        "the child's program threw "
            + failure.className()
            + ": "
            + failure.message()
            + "\nIn the child:\n"
            + failure.stackTrace().strip());
  }
}
