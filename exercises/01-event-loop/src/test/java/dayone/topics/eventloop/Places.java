package dayone.topics.eventloop;

import static dayone.testkit.LoopAssertions.assertThat;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Trace;

/**
 * From which queue or phase each line comes. Every test of an order asks this as well: the same
 * lines printed in a row by one callback are in order, too, and show nothing of the loop.
 */
final class Places {

  private Places() {}

  /** The ten lines of task 1. */
  static void requireThoseOfTheDemonstration(Trace trace) {
    requireThoseOfTheDemonstration(trace, "");
  }

  /**
   * @param prefix stands before each line
   */
  static void requireThoseOfTheDemonstration(Trace trace, String prefix) {
    assertThat(trace)
        .printsInPhase(prefix + "Start", Phase.MAIN_SCRIPT)
        .printsInPhase(prefix + "End", Phase.MAIN_SCRIPT)
        .printsFrom(prefix + "NextTick 1", CallbackKind.NEXT_TICK)
        .printsFrom(prefix + "NextTick 2", CallbackKind.NEXT_TICK)
        .printsFrom(prefix + "Promise 1", CallbackKind.PROMISE_JOB)
        .printsFrom(prefix + "Promise 2", CallbackKind.PROMISE_JOB)
        .printsInPhase(prefix + "Timer 1", Phase.TIMERS)
        .printsInPhase(prefix + "Timer 2", Phase.TIMERS)
        .printsInPhase(prefix + "Immediate 1", Phase.CHECK)
        .printsInPhase(prefix + "Immediate 2", Phase.CHECK);
  }

  /** The eight lines of task 2. */
  static void requireThoseOfTheTour(Trace trace) {
    assertThat(trace)
        .printsInPhase("poll", Phase.POLL)
        .printsFrom("nextTick", CallbackKind.NEXT_TICK)
        .printsFrom("promise", CallbackKind.PROMISE_JOB)
        .printsInPhase("check", Phase.CHECK)
        .printsInPhase("close", Phase.CLOSE)
        .printsInPhase("timers", Phase.TIMERS)
        .printsInPhase("pending", Phase.PENDING)
        .printsInPhase("prepare", Phase.IDLE_PREPARE);
  }
}
