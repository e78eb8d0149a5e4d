package dayone.testkit.order;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Line;
import org.jspecify.annotations.Nullable;

/** Why the loop makes one call before another: the sentences that a student is to remember. */
public enum OrderingRule {
  TOP_TO_BOTTOM("A callback runs from its first line to its last; nothing comes in between."),
  MAIN_SCRIPT_FIRST("The main script runs to its end before any callback is called."),
  CAUSE_FIRST("What a callback schedules is called when that callback has ended, never inside it."),
  TICKS_IN_ORDER("nextTick callbacks are called in the order in which they were queued."),
  JOBS_IN_ORDER("Promise jobs and microtasks stand in one line: first come, first served."),
  TICKS_BEFORE_JOBS("All nextTick callbacks are called before the first promise job."),
  JOBS_BEFORE_THEIR_TICKS(
      "A nextTick that is queued by a promise job waits until all promise jobs are done."),
  CHAINS_TAKE_TURNS(
      "Each then of a chain is a promise job of its own: chains that begin together take turns."),
  RETURNED_PROMISE_IS_LATER(
      "A promise that is returned from then, or given to resolve, costs two more promise jobs."),
  AWAIT_IS_A_JOB(
      "What follows an await is a promise job, also if what is awaited is there already."),
  TICKS_BEFORE_TIMERS("The nextTick queue is emptied before the loop goes on to its timers."),
  JOBS_BEFORE_TIMERS("All promise jobs are done before the loop goes on to its timers."),
  BETWEEN_TIMERS("Ticks and promise jobs of a timer run before the next timer is called."),
  BETWEEN_IMMEDIATES(
      "Ticks and promise jobs of an immediate run before the next immediate is called."),
  QUEUES_BEFORE_PHASES(
      "Ticks and promise jobs run as soon as the running callback ends, before the loop goes on."),
  TIMERS_IN_ORDER("Timers of the same delay are called in the order in which they were set."),
  SHORTER_DELAY_FIRST("Of timers that were set together the one with the shorter delay is first."),
  IMMEDIATES_IN_ORDER("Immediates are called in the order in which they were set."),
  IMMEDIATE_NEXT_TURN("An immediate that is set by an immediate waits for the next turn."),
  DUE_TIMERS_BEFORE_IMMEDIATES(
      "A timer that is due is called before the immediates: the timers phase comes before check."),
  IMMEDIATES_BEFORE_LATER_TIMERS(
      "A timer that is not due yet does not hold the loop up: immediates are called meanwhile."),
  IMMEDIATES_AFTER_IO(
      "After an I/O callback the check phase is next, so immediates are called before timers."),
  CHECK_AFTER_POLL("Immediates are called right after the I/O callbacks of their turn."),
  CLOSE_AFTER_CHECK("Close callbacks are called after the immediates, at the end of the turn."),
  PHASES_IN_ORDER("The phases take turns: timers, pending, prepare, poll, check, close.");

  private final String sentence;

  OrderingRule(String sentence) {
    this.sentence = sentence;
  }

  /** The rule as a student reads it. */
  public String sentence() {
    return sentence;
  }

  /** Why {@code first} came before {@code second}, or null if these two calls do not tell. */
  public static @Nullable OrderingRule explaining(Call first, Call second) {
    return new TwoCalls(first, second).rule();
  }

  /** The same for the calls that printed two lines. */
  static @Nullable OrderingRule explaining(Line first, Line second) {
    Call firstCall = first.printedBy();
    Call secondCall = second.printedBy();
    return firstCall == null || secondCall == null ? null : explaining(firstCall, secondCall);
  }
}
