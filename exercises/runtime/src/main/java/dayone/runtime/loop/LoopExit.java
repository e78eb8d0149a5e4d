package dayone.runtime.loop;

import dayone.runtime.microtask.Unwinding;
import org.jspecify.annotations.Nullable;

/** The way out of {@code run}: with a code, and with the error that nobody handled, if one was. */
final class LoopExit extends Unwinding {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient @Nullable UncaughtException uncaught;

  LoopExit(int code, @Nullable UncaughtException uncaught) {
    super("the loop ends with exit code " + code);
    this.code = code;
    this.uncaught = uncaught;
  }

  int code() {
    return code;
  }

  @Nullable UncaughtException uncaught() {
    return uncaught;
  }
}
