package dayone.testkit.order;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rule for two calls, of which {@code first} was made before {@code second}. Each rule is
 * given only where it holds for every two calls of that shape.
 */
record TwoCalls(Call first, Call second) {

  /** What the runtime calls the jobs of promises that are no reaction of then. */
  private static final String AWAIT = "await";

  private static final String ADOPTION = "promise resolved with another";

  private static final Pattern DELAY = Pattern.compile("(\\d+) ms");

  @Nullable OrderingRule rule() {
    if (first == second) {
      return OrderingRule.TOP_TO_BOTTOM;
    } else if (second.label().equals(AWAIT) && second.scheduledBy() == first) {
      return OrderingRule.AWAIT_IS_A_JOB;
    } else if (first.kind() == CallbackKind.MAIN_SCRIPT) {
      return OrderingRule.MAIN_SCRIPT_FIRST;
    } else if (isCause()) {
      return second.kind() == CallbackKind.IMMEDIATE
              && second.scheduledBy() == first
              && first.kind() == CallbackKind.IMMEDIATE
          ? OrderingRule.IMMEDIATE_NEXT_TURN
          : OrderingRule.CAUSE_FIRST;
    } else if (isDrained(first) && isDrained(second)) {
      return ofTwoJobs();
    } else if (isDrained(first)) {
      return ofJobBeforeCallback();
    } else if (isDrained(second)) {
      return null;
    } else {
      return ofTwoCallbacks();
    }
  }

  private @Nullable OrderingRule ofTwoJobs() {
    if (root(first) != root(second)) {
      return OrderingRule.QUEUES_BEFORE_PHASES;
    }
    boolean firstTicks = first.kind() == CallbackKind.NEXT_TICK;
    boolean secondTicks = second.kind() == CallbackKind.NEXT_TICK;
    if (firstTicks && secondTicks) {
      return OrderingRule.TICKS_IN_ORDER;
    } else if (firstTicks) {
      return isOfTicksOnly(first) ? OrderingRule.TICKS_BEFORE_JOBS : null;
    } else if (secondTicks) {
      return isOfTicksOnly(second) ? null : OrderingRule.JOBS_BEFORE_THEIR_TICKS;
    } else {
      return ofTwoPromiseJobs();
    }
  }

  /** The one with fewer jobs before it is first, if both began in the same callback. */
  private OrderingRule ofTwoPromiseJobs() {
    List<Call> firstChain = jobsBefore(first);
    List<Call> secondChain = jobsBefore(second);
    int longer = secondChain.size() - firstChain.size();
    boolean followsAnother = secondChain.stream().anyMatch(TwoCalls::isAdoption);
    if (longer > 0 && followsAnother && firstChain.stream().noneMatch(TwoCalls::isAdoption)) {
      return OrderingRule.RETURNED_PROMISE_IS_LATER;
    }
    return longer > 0 ? OrderingRule.CHAINS_TAKE_TURNS : OrderingRule.JOBS_IN_ORDER;
  }

  /** The jobs through which the callback led to this one. */
  private static List<Call> jobsBefore(Call job) {
    List<Call> jobs = new ArrayList<>();
    for (Call call = job.scheduledBy();
        call != null && isDrained(call);
        call = call.scheduledBy()) {
      jobs.add(call);
    }
    return jobs;
  }

  private static boolean isAdoption(Call job) {
    return job.label().equals(ADOPTION);
  }

  private OrderingRule ofJobBeforeCallback() {
    Call root = root(first);
    if (isTimer(second) && root != null && isTimer(root)) {
      return OrderingRule.BETWEEN_TIMERS;
    } else if (second.kind() == CallbackKind.IMMEDIATE
        && root != null
        && root.kind() == CallbackKind.IMMEDIATE) {
      return OrderingRule.BETWEEN_IMMEDIATES;
    } else if (isTimer(second) && root != null && root.kind() == CallbackKind.MAIN_SCRIPT) {
      return first.kind() == CallbackKind.NEXT_TICK
          ? OrderingRule.TICKS_BEFORE_TIMERS
          : OrderingRule.JOBS_BEFORE_TIMERS;
    }
    return OrderingRule.QUEUES_BEFORE_PHASES;
  }

  private @Nullable OrderingRule ofTwoCallbacks() {
    if (root(first.scheduledBy()) != root(second.scheduledBy())) {
      return null;
    }
    CallbackKind kind = first.kind();
    CallbackKind next = second.kind();
    boolean sameTurn = first.turn() == second.turn();
    if (kind == CallbackKind.TIMEOUT && next == CallbackKind.TIMEOUT) {
      return ofTwoTimeouts();
    } else if (kind == CallbackKind.IMMEDIATE && next == CallbackKind.IMMEDIATE) {
      return OrderingRule.IMMEDIATES_IN_ORDER;
    } else if (isTimer(first) && next == CallbackKind.IMMEDIATE) {
      return OrderingRule.DUE_TIMERS_BEFORE_IMMEDIATES;
    } else if (isTimer(second)) {
      return callbackBeforeTimer();
    } else if (kind == CallbackKind.COMPLETION && next == CallbackKind.IMMEDIATE) {
      return sameTurn ? OrderingRule.CHECK_AFTER_POLL : null;
    } else if (kind == CallbackKind.IMMEDIATE && next == CallbackKind.CLOSE) {
      return sameTurn ? OrderingRule.CLOSE_AFTER_CHECK : null;
    }
    return hasFixedPhase(kind) && hasFixedPhase(next) && kind != next
        ? OrderingRule.PHASES_IN_ORDER
        : null;
  }

  private @Nullable OrderingRule ofTwoTimeouts() {
    long firstDelay = delay(first);
    long secondDelay = delay(second);
    if (firstDelay == secondDelay) {
      return OrderingRule.TIMERS_IN_ORDER;
    }
    return firstDelay < secondDelay ? OrderingRule.SHORTER_DELAY_FIRST : null;
  }

  /** Either the timer was not due yet, or another phase was nearer; who set it tells which. */
  private @Nullable OrderingRule callbackBeforeTimer() {
    Call scheduler = root(second.scheduledBy());
    Phase phase = scheduler == null ? Phase.MAIN_SCRIPT : scheduler.phase();
    if (first.kind() == CallbackKind.IMMEDIATE) {
      return switch (phase) {
        case POLL -> OrderingRule.IMMEDIATES_AFTER_IO;
        case MAIN_SCRIPT, CHECK, CLOSE -> OrderingRule.IMMEDIATES_BEFORE_LATER_TIMERS;
        default -> OrderingRule.PHASES_IN_ORDER;
      };
    }
    boolean phaseIsNearer = phase == Phase.TIMERS || first.kind() == CallbackKind.CLOSE;
    return hasFixedPhase(first.kind()) && phaseIsNearer ? OrderingRule.PHASES_IN_ORDER : null;
  }

  /**
   * Whether such a callback comes in the very next phase of its own: I/O takes as long as it likes.
   */
  private static boolean hasFixedPhase(CallbackKind kind) {
    return switch (kind) {
      case TIMEOUT, IMMEDIATE, PENDING, PREPARE, CLOSE -> true;
      default -> false;
    };
  }

  /** Whether the first call led to the second, directly or through others. */
  private boolean isCause() {
    for (Call call = second.scheduledBy(); call != null; call = call.scheduledBy()) {
      if (call == first) {
        return true;
      }
    }
    return false;
  }

  /** The callback in whose drain a job ran: jobs queue jobs, but something else began it. */
  private static @Nullable Call root(@Nullable Call call) {
    Call root = call;
    while (root != null && isDrained(root)) {
      root = root.scheduledBy();
    }
    return root;
  }

  /** Ticks queued by promise jobs have to wait for them; these have not. */
  private static boolean isOfTicksOnly(Call tick) {
    Call call = tick;
    while (call != null && isDrained(call)) {
      if (call.kind() != CallbackKind.NEXT_TICK) {
        return false;
      }
      call = call.scheduledBy();
    }
    return true;
  }

  private static boolean isDrained(Call call) {
    return call.kind().runsBetweenCallbacks();
  }

  private static boolean isTimer(Call call) {
    return call.kind() == CallbackKind.TIMEOUT || call.kind() == CallbackKind.INTERVAL;
  }

  /** A timer's label ends in its delay. */
  private static long delay(Call timer) {
    Matcher matcher = DELAY.matcher(timer.label());
    return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
  }
}
