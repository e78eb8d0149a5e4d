package dayone.topics.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.loop.UncaughtException;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.testkit.TeachingError;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(callbackTakes = 2)
final class FlatRecursionHiddenTest {

  private static final int MILLION = 1_000_000;

  /**
   * Between two beats of 10 ms there is room for five callbacks of 2 ms; twice that is forgiven.
   */
  private static final int MOST_BETWEEN_BEATS = 10 * TracedWalk.MOST_IN_A_TURN;

  @Test
  @Points(2)
  @Hint(
      "While you walk, a timer of somebody else wants its turn every 10 ms. In which phase do you go"
          + " on, and does the loop come past its timers before that?")
  void keepsTheHeartBeatOfATimer(EventLoop loop, Trace trace) {
    TracedWalk walk = new TracedWalk(trace);
    List<Integer> visitsAtBeat = new ArrayList<>(List.of(0));

    loop.run(() -> {
      walk.start(loop, 1, TracedWalk.stepsDownTo(MILLION));
      Timeout[] beat = new Timeout[1];
      beat[0] =
          loop.setInterval(
              () -> {
                visitsAtBeat.add(walk.visited().size());
                if (!walk.outcomes().isEmpty()) {
                  loop.clearInterval(beat[0]);
                }
              },
              10);
    });

    assertThat(walk.outcomes()).containsExactly("1000000 visited");
    for (int i = 1; i < visitsAtBeat.size(); i++) {
      int visits = visitsAtBeat.get(i) - visitsAtBeat.get(i - 1);
      if (visits > MOST_BETWEEN_BEATS) {
        throw new TeachingError(
            visits + " nodes were visited between two beats of a timer of 10 ms.",
            "Whoever works for long lets the loop make a turn every few hundred steps; then timers and"
                + " requests are served in between.");
      }
    }
  }

  @Test
  @Points(1)
  @LoopTest
  @Hint(
      "Nobody else uses the loop. Does it wait for anything between two of your slices? Ask for a call"
          + " that comes without a delay.")
  void takesNoTimeBetweenTwoSlices(EventLoop loop, VirtualClock clock, Trace trace) {
    TracedWalk walk = new TracedWalk(trace);

    loop.run(() -> walk.start(loop, 1, TracedWalk.stepsDownTo(50_000)));

    assertThat(walk.outcomes()).containsExactly("50000 visited");
    assertThat(clock.millis()).as("milliseconds that the loop has slept").isZero();
    walk.requireNoneInTheMainScript();
    walk.requireShortTurns();
    walk.requireLongSlices();
  }

  @Test
  @Points(1)
  @Hint(
      "Trees of many shapes, deep and wide. Is every node visited once, and asked once for its"
          + " children, in the order of the recursive method?")
  void visitsTreesOfAllShapesAsRecursionWould(EventLoop loop, Trace trace) {
    for (long seed = 1; seed <= 200; seed++) {
      List<List<Integer>> tree = tree(new SplittableRandom(seed));
      TracedWalk walk = new TracedWalk(trace);
      List<Integer> asked = new ArrayList<>();
      loop.run(() ->
          walk.start(
              loop,
              0,
              node -> {
                asked.add(node);
                return tree.get(node);
              }));

      List<Integer> expected = new ArrayList<>();
      visitRecursively(tree, 0, expected);
      assertThat(walk.visited()).as("visits in the tree of seed %d", seed).isEqualTo(expected);
      assertThat(asked)
          .as("nodes asked for their children, tree of seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(walk.outcomes()).containsExactly(expected.size() + " visited");
    }
  }

  @Test
  @Points(1)
  @Hint(
      "Something throws in the middle of the walk. Who tells the caller, how often, and what is left of"
          + " the walk then?")
  void endsWithTheFirstError(EventLoop loop, Trace trace) {
    List<String> outcomes = new ArrayList<>();
    int[] visits = new int[1];

    loop.run(() -> {
      FlatRecursion.walk(
          loop,
          1,
          TracedWalk.stepsDownTo(10_000),
          node -> {
            visits[0]++;
            if (node == 3_000) {
              throw new IllegalStateException("visit of " + node);
            }
          },
          (error, count) ->
              outcomes.add((error == null ? "none" : error.getMessage()) + ", " + count));
      FlatRecursion.walk(
          loop,
          1,
          node -> {
            if (node == 150) {
              throw new IllegalArgumentException("children of " + node);
            }
            return List.of(node + 1);
          },
          node -> {},
          (error, count) ->
              outcomes.add((error == null ? "none" : error.getMessage()) + ", " + count));
    });

    assertThat(outcomes).containsExactlyInAnyOrder("children of 150, null", "visit of 3000, null");
    assertThat(visits[0]).as("visits of the first walk").isEqualTo(3_000);
  }

  @Test
  @Points(1)
  @Hint(
      "done itself throws. Is that an error of the walk? Look at what stands inside of your try, or in"
          + " front of your catch.")
  void callsDoneOnceEvenIfItThrows(EventLoop loop) {
    List<String> outcomes = new ArrayList<>();
    try {
      loop.run(() ->
          FlatRecursion.walk(
              loop,
              1,
              TracedWalk.stepsDownTo(10),
              node -> {},
              (error, count) -> {
                outcomes.add(error == null ? count + " visited" : "error: " + error.getMessage());
                throw new IllegalStateException("thrown by done");
              }));
    } catch (UncaughtException e) {
      outcomes.add("uncaught");
    }

    assertThat(outcomes).containsExactly("10 visited", "uncaught");
  }

  @Test
  @Points(1)
  @Hint(
      "Two walks share one loop. Is there anything of a walk that the other one can see, a static field"
          + " perhaps? And does each leave the other its slices?")
  void keepsTwoWalksApart(EventLoop loop, Trace trace) {
    TracedWalk first = new TracedWalk(trace);
    TracedWalk second = new TracedWalk(trace);
    int[] firstWhenSecondEnds = new int[1];

    loop.run(() -> {
      first.start(loop, 1, TracedWalk.stepsDownTo(50_000));
      second.start(
          loop,
          100_001,
          step -> {
            firstWhenSecondEnds[0] = first.visited().size();
            return step == 120_000 ? List.of() : List.of(step + 1);
          });
    });

    assertThat(first.visited()).isEqualTo(IntStream.rangeClosed(1, 50_000).boxed().toList());
    assertThat(second.visited())
        .isEqualTo(IntStream.rangeClosed(100_001, 120_000).boxed().toList());
    assertThat(first.outcomes()).containsExactly("50000 visited");
    assertThat(second.outcomes()).containsExactly("20000 visited");
    assertThat(firstWhenSecondEnds[0])
        .as("nodes that the longer walk had visited when the shorter one ended")
        .isLessThan(50_000);
  }

  /** A tree as the children of each node by its number; some are deep, some wide. */
  private static List<List<Integer>> tree(SplittableRandom random) {
    int size = random.nextInt(1, 1_500);
    int reach = random.nextInt(1, 30);
    boolean deep = random.nextBoolean();
    List<List<Integer>> children = new ArrayList<>();
    children.add(new ArrayList<>());
    for (int node = 1; node < size; node++) {
      int back = random.nextInt(Math.min(node, reach));
      children.get(deep ? node - 1 - back : back).add(node);
      children.add(new ArrayList<>());
    }
    return children;
  }

  private static void visitRecursively(List<List<Integer>> tree, int node, List<Integer> visited) {
    visited.add(node);
    tree.get(node).forEach(child -> visitRecursively(tree, child, visited));
  }
}
