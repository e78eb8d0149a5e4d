package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import dayone.testkit.TeachingError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One walk of task 4, and which callback of the loop made each visit. */
final class TracedWalk {

  /**
   * The rule of README.md: so many visits in one turn at most, and so many in one callback at
   * least.
   */
  static final int MOST_IN_A_TURN = 1_000;

  static final int LEAST_IN_A_CALLBACK = 100;

  /** Visits that one callback made without a break. */
  private static final class Slice {

    final Call by;
    int visits;

    Slice(Call by) {
      this.by = by;
    }
  }

  private final Trace trace;
  private final List<Integer> visited = new ArrayList<>();
  private final List<String> outcomes = new ArrayList<>();
  private final List<Slice> slices = new ArrayList<>();

  TracedWalk(Trace trace) {
    this.trace = trace;
  }

  /** A tree without branches: each number has the next one below it, up to {@code last}. */
  static Function<Integer, List<Integer>> stepsDownTo(int last) {
    return step -> step == last ? List.of() : List.of(step + 1);
  }

  /** Walks from {@code root}; call it while the loop runs. */
  void start(EventLoop loop, int root, Function<Integer, List<Integer>> childrenOf) {
    FlatRecursion.walk(
        loop,
        root,
        childrenOf,
        this::visit,
        (error, count) ->
            outcomes.add(error == null ? count + " visited" : "error: " + error.getMessage()));
  }

  private void visit(Integer node) {
    visited.add(node);
    // The last call of the trace is the one that runs.
    Call by = trace.calls().getLast();
    if (slices.isEmpty() || slices.getLast().by != by) {
      slices.add(new Slice(by));
    }
    slices.getLast().visits++;
  }

  /** The nodes in the order of the visits. */
  List<Integer> visited() {
    return visited;
  }

  /** What {@code done} was called with, in words. */
  List<String> outcomes() {
    return outcomes;
  }

  /** Every visit was made by a callback that the loop called after the main script. */
  void requireNoneInTheMainScript() {
    if (slices.stream().anyMatch(slice -> slice.by.phase() == Phase.MAIN_SCRIPT)) {
      throw new TeachingError(
          "A node was visited before the loop made its first turn.",
          "walk only asks for the walk and returns. The visits are made in the turns of the loop.");
    }
  }

  /** No turn of the loop was longer than it may be. */
  void requireShortTurns() {
    long turn = -1;
    int visits = 0;
    for (Slice slice : slices) {
      visits = slice.by.turn() == turn ? visits + slice.visits : slice.visits;
      turn = slice.by.turn();
      if (visits > MOST_IN_A_TURN) {
        throw new TeachingError(
            visits
                + " nodes or more were visited in turn "
                + turn
                + " of the loop, by: "
                + slice.by,
            "A turn has at most 1,000 visits. What comes before the next turn, ticks and promise jobs"
                + " included, keeps all others waiting.");
      }
    }
  }

  /** No callback but the last one gave up early: a turn costs more than a visit. */
  void requireLongSlices() {
    Slice tooShort =
        slices.stream()
            .limit(Math.max(0, slices.size() - 1))
            .filter(slice -> slice.visits < LEAST_IN_A_CALLBACK)
            .findFirst()
            .orElse(null);
    if (tooShort != null) {
      throw new TeachingError(
          tooShort.visits + " nodes were visited by: " + tooShort.by,
          "A callback makes at least 100 visits, unless nothing is left: a turn for each of them would"
              + " cost more time than the visits.");
    }
  }
}
