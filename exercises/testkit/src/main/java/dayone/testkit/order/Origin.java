package dayone.testkit.order;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Call;
import org.jspecify.annotations.Nullable;

/** Where a line came from, in the words of the lessons. */
public final class Origin {

  private Origin() {}

  /** The call that printed a line, as in {@code a timeout callback}. */
  public static String of(@Nullable Call call) {
    return call == null ? "code outside of the loop" : of(call.kind());
  }

  /** A call of this kind. */
  public static String of(CallbackKind kind) {
    return switch (kind) {
      case MAIN_SCRIPT -> "the main script";
      case NEXT_TICK -> "a nextTick callback";
      case MICROTASK -> "a queueMicrotask callback";
      case PROMISE_JOB -> "a promise callback";
      case TIMEOUT -> "a timeout callback";
      case INTERVAL -> "an interval callback";
      case IMMEDIATE -> "an immediate callback";
      case PENDING -> "a pending callback";
      case PREPARE -> "a prepare callback";
      case COMPLETION -> "an I/O callback";
      case IO -> "a callback of a socket";
      case MESSAGE -> "a message listener";
      case CLOSE -> "a close callback";
      case PROCESS_EVENT -> "a listener of the process";
    };
  }

  /** A call that belongs to this phase. */
  static String of(Phase phase) {
    return switch (phase) {
      case MAIN_SCRIPT -> "the main script";
      case EXIT -> "a listener of the process at its end";
      default -> "a callback of " + name(phase);
    };
  }

  /** Where the loop stands. */
  public static String name(Phase phase) {
    return switch (phase) {
      case MAIN_SCRIPT -> "the main script";
      case TIMERS -> "the timers phase";
      case PENDING -> "the pending phase";
      case IDLE_PREPARE -> "the prepare phase";
      case POLL -> "the poll phase";
      case CHECK -> "the check phase";
      case CLOSE -> "the close phase";
      case EXIT -> "the exit events";
    };
  }
}
