package dayone.topics.nonblocking;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Trace;
import dayone.testkit.TeachingError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/** Terms that remember when they were computed: which numbers, and how many in each turn. */
final class CountedTerms implements LongUnaryOperator {

  private final EventLoop loop;
  private final Trace trace;
  private final LongUnaryOperator term;
  private final List<Long> numbers = new ArrayList<>();
  private final Map<Long, Integer> perTurn = new TreeMap<>();
  private boolean computedElsewhere;

  CountedTerms(EventLoop loop, Trace trace, LongUnaryOperator term) {
    this.loop = loop;
    this.trace = trace;
    this.term = term;
  }

  @Override
  public long applyAsLong(long number) {
    if (loop.isRunningHere()) {
      numbers.add(number);
      // The main script has turn 0, all else the number of its turn.
      perTurn.merge(trace.calls().getLast().turn(), 1, Integer::sum);
    } else {
      computedElsewhere = true;
    }
    return term.applyAsLong(number);
  }

  /** The numbers whose terms were computed, in order. */
  List<Long> numbers() {
    requireOnLoop();
    return numbers;
  }

  /** No turn has computed more than {@code slice} terms. */
  void requireAtMostInATurn(int slice) {
    requireOnLoop();
    perTurn.forEach((turn, terms) -> {
      if (terms > slice) {
        throw new TeachingError(
            (turn == 0 ? "The main script" : "Turn " + turn + " of the loop")
                + " computed "
                + terms
                + " terms; "
                + slice
                + " are a slice.\nAs long as they are computed, no timer, no request and no other"
                + " callback is served.",
            "The loop serves others only when a callback has returned and both queues are empty;"
                + " then it goes on to its next phase.");
      }
    });
  }

  private void requireOnLoop() {
    if (computedElsewhere) {
      throw new TeachingError(
          "A term was computed on another thread than the loop's.",
          "This task computes on the loop itself. Other threads are the next task.");
    }
  }
}
