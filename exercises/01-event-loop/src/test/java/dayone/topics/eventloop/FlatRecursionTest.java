package dayone.topics.eventloop;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.trace.Trace;
import dayone.testkit.Hint;
import dayone.testkit.LoopTest;
import dayone.testkit.Points;
import dayone.testkit.Task;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Task(4)
@LoopTest(callbackTakes = 2)
final class FlatRecursionTest {

  private static final int MILLION = 1_000_000;

  @Test
  @Points(2)
  @Hint(
      "In which order would a method visit the nodes that visits its node and then calls itself for"
          + " each child? What is still to do when it goes down, and where do you keep that?")
  void visitsANodeThenEachChildWithAllBelowIt(EventLoop loop, Trace trace) {
    Map<Integer, List<Integer>> tree =
        Map.of(1, List.of(2, 5, 6), 2, List.of(3, 4), 6, List.of(7), 7, List.of(8));
    TracedWalk walk = new TracedWalk(trace);

    loop.run(() -> walk.start(loop, 1, node -> tree.getOrDefault(node, List.of())));

    assertThat(walk.visited()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(walk.outcomes()).containsExactly("8 visited");
  }

  @Test
  @Points(3)
  @Hint(
      "A million calls inside of each other do not fit on the stack of a thread. What does the stack"
          + " remember for each of them, and which object could remember it?")
  void walksAMillionStepsDown(EventLoop loop, Trace trace) {
    TracedWalk walk = new TracedWalk(trace);

    loop.run(() -> walk.start(loop, 1, TracedWalk.stepsDownTo(MILLION)));

    assertThat(walk.visited().size()).as("visited nodes").isEqualTo(MILLION);
    assertThat(walk.outcomes()).containsExactly("1000000 visited");
  }

  @Test
  @Points(2)
  @Hint(
      "How many nodes do you visit before the loop makes its next turn? Which call lets it go once"
          + " round before it comes back to you?")
  void visitsAFewHundredNodesInATurn(EventLoop loop, Trace trace) {
    TracedWalk walk = new TracedWalk(trace);

    loop.run(() -> walk.start(loop, 1, TracedWalk.stepsDownTo(10_000)));

    assertThat(walk.visited().size()).as("visited nodes").isEqualTo(10_000);
    walk.requireNoneInTheMainScript();
    walk.requireShortTurns();
    walk.requireLongSlices();
  }
}
