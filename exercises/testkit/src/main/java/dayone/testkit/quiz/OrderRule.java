package dayone.testkit.quiz;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.trace.Call;

/** Why one callback of a finished run came before another, in a sentence that names neither. */
final class OrderRule {

  private OrderRule() {}

  /**
   * What put {@code earlier} before {@code later}, two calls of the same trace; they may be the
   * same one.
   */
  static String between(Call earlier, Call later) {
    if (earlier == later) {
      return "A callback prints its own lines from top to bottom.";
    }
    if (earlier.kind() == CallbackKind.MAIN_SCRIPT) {
      return "The main script runs to its end before anything that it scheduled is called.";
    }
    if (later.scheduledBy() == earlier) {
      return "A callback runs to its end before anything that it scheduled is called.";
    }
    if (earlier.kind().runsBetweenCallbacks()) {
      return betweenCallbacks(earlier, later);
    }
    if (later.kind().runsBetweenCallbacks()) {
      return "A tick or a promise job is queued by the call that asks for it; before that call has"
          + " run, there is nothing to be called.";
    }
    return betweenPhases(earlier, later);
  }

  private static String betweenCallbacks(Call earlier, Call later) {
    if (!later.kind().runsBetweenCallbacks()) {
      return "After every single callback, both queues (nextTick and promise jobs) are emptied"
          + " before the loop calls anything else.";
    }
    boolean tick = earlier.kind() == CallbackKind.NEXT_TICK;
    boolean thenTick = later.kind() == CallbackKind.NEXT_TICK;
    if (tick && !thenTick) {
      return "When a callback has ended, the nextTick queue is emptied before the first promise job"
          + " runs.";
    }
    if (!tick && thenTick) {
      return "Once promise jobs run, their queue is emptied to its end, with the jobs that were"
          + " added meanwhile, before the nextTick queue is looked at again.";
    }
    return "Each of the two queues is first in, first out.";
  }

  private static String betweenPhases(Call earlier, Call later) {
    if (earlier.phase() != later.phase()) {
      return "The loop goes round its phases in one direction: start at the phase in which the call"
          + " was asked for, and follow the diagram to the phases of the two lines.";
    }
    return earlier.turn() == later.turn()
        ? "Within one phase, callbacks run in the order in which they became due."
        : "A phase runs what was waiting when it began; what is added meanwhile waits a turn.";
  }
}
