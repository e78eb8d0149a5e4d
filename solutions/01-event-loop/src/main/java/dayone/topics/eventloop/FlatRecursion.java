package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Task 4: what recursion keeps on the thread's stack is kept in an object, so it can be put down.
 */
public final class FlatRecursion {

  /** Asks for the walk; the first slice is a callback of the loop like all others. */
  public static <T> void walk(
      EventLoop loop,
      T root,
      Function<T, List<T>> childrenOf,
      Consumer<T> visit,
      WorkCallback<Integer> done) {
    Walk<T> walk = new Walk<>(loop, childrenOf, visit, done);
    walk.path.push(List.of(root).iterator());
    loop.setImmediate(walk::slice);
  }

  /** Where one walk stands. */
  private static final class Walk<T> {

    /** Long enough that a turn of the loop is cheap beside it, short enough to delay nobody. */
    private static final int SLICE = 500;

    private final EventLoop loop;
    private final Function<T, List<T>> childrenOf;
    private final Consumer<T> visit;
    private final WorkCallback<Integer> done;

    /** The siblings still to be visited on each level of the tree, the deepest level first. */
    private final Deque<Iterator<T>> path = new ArrayDeque<>();

    private int visited;

    Walk(
        EventLoop loop,
        Function<T, List<T>> childrenOf,
        Consumer<T> visit,
        WorkCallback<Integer> done) {
      this.loop = loop;
      this.childrenOf = childrenOf;
      this.visit = visit;
      this.done = done;
    }

    void slice() throws Exception {
      try {
        for (int left = SLICE; left > 0 && !path.isEmpty(); left--) {
          step();
        }
      } catch (RuntimeException | Error e) {
        done.call(e, null);
        return;
      }
      // Outside of the try: what done throws is not an error of the walk.
      if (path.isEmpty()) {
        done.call(null, visited);
      } else {
        loop.setImmediate(this::slice);
      }
    }

    /** Visits one node and leaves the path at the next one, or empty. */
    private void step() {
      T node = path.element().next();
      visit.accept(node);
      visited++;
      path.push(childrenOf.apply(node).iterator());
      while (!path.isEmpty() && !path.element().hasNext()) {
        path.remove();
      }
    }
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
