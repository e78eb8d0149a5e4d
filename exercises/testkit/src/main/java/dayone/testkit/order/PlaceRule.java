package dayone.testkit.order;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;

/** What the loop calls in which place. */
final class PlaceRule {

  private PlaceRule() {}

  static String of(Phase phase) {
    return switch (phase) {
      case MAIN_SCRIPT ->
          "The main script is what loop.run is given; it ends before the loop turns.";
      case TIMERS -> "Callbacks of setTimeout and setInterval are called in the timers phase.";
      case PENDING -> "I/O callbacks that were put off with defer are called in the pending phase.";
      case IDLE_PREPARE -> "Callbacks given to prepare are called right before the loop polls.";
      case POLL -> "The callback of an I/O request that has finished is called in the poll phase.";
      case CHECK -> "Callbacks of setImmediate are called in the check phase.";
      case CLOSE -> "The callback given to close of a handle is called in the close phase.";
      case EXIT -> "beforeExit and exit are emitted when nothing keeps the loop alive any more.";
    };
  }

  static String of(CallbackKind kind) {
    return switch (kind) {
      case NEXT_TICK ->
          "Callbacks of nextTick are called as soon as the running callback has ended.";
      case MICROTASK -> "Callbacks of queueMicrotask stand in one line with the promise jobs.";
      case PROMISE_JOB -> "What is given to then is called as a promise job, after all nextTicks.";
      case MAIN_SCRIPT -> of(Phase.MAIN_SCRIPT);
      case TIMEOUT -> "setTimeout calls back once, in the timers phase.";
      case INTERVAL -> "setInterval calls back again and again, in the timers phase.";
      case IMMEDIATE -> of(Phase.CHECK);
      case PENDING -> of(Phase.PENDING);
      case PREPARE -> of(Phase.IDLE_PREPARE);
      case COMPLETION -> of(Phase.POLL);
      case IO ->
          "Sockets and servers are told in the poll phase that something has come, or may be sent.";
      case MESSAGE ->
          "Listeners of a port are called in the poll phase, one message after the other.";
      case CLOSE -> of(Phase.CLOSE);
      case PROCESS_EVENT -> "The process calls its listeners itself, when the event happens.";
    };
  }
}
