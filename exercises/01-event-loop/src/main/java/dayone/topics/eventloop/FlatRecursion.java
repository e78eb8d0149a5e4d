package dayone.topics.eventloop;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Task 4: a walk through a tree, however deep, that leaves the loop room for everybody else. */
public final class FlatRecursion {

  /**
   * Asks for the walk and returns at once; every node is visited later, by a callback of the loop.
   * README.md has all the rules.
   *
   * @param loop the loop to ask; whoever calls this runs it
   * @param root the node to begin with
   * @param childrenOf tells the children of a node, from left to right; called once for each node
   * @param visit is given each node once: a node before its children, and each child with all that
   *     is below it before the next child
   * @param done is called once: with null and the number of visited nodes after the last one, or
   *     with what {@code visit} or {@code childrenOf} threw, and null
   */
  public static <T> void walk(
      EventLoop loop,
      T root,
      Function<T, List<T>> childrenOf,
      Consumer<T> visit,
      WorkCallback<Integer> done) {
    throw new Todo("Task 4: walk through the tree in slices");
  }

  /** Walks down a million steps in real time, beside a timer. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() -> {
      var beat = loop.setInterval(() -> System.out.println("beat"), 10);
      walk(
          loop,
          1_000_000,
          step -> step == 1 ? List.of() : List.of(step - 1),
          step -> {},
          (error, steps) -> {
            System.out.println(error == null ? steps + " steps" : error);
            loop.clearInterval(beat);
          });
    });
  }

  private FlatRecursion() {}
}
