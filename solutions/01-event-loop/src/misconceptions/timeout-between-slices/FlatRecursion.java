package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The next slice comes with setTimeout, which is a millisecond lost each time. */
public final class FlatRecursion {

  public static <T> void walk(
      EventLoop loop,
      T root,
      Function<T, List<T>> childrenOf,
      Consumer<T> visit,
      WorkCallback<Integer> done) {
    Deque<T> open = new ArrayDeque<>(List.of(root));
    loop.setImmediate(() -> slice(loop, open, 0, childrenOf, visit, done));
  }

  private static <T> void slice(
      EventLoop loop,
      Deque<T> open,
      int visitedBefore,
      Function<T, List<T>> childrenOf,
      Consumer<T> visit,
      WorkCallback<Integer> done)
      throws Exception {
    int visited = visitedBefore;
    try {
      for (int left = 500; left > 0 && !open.isEmpty(); left--) {
        T node = open.pop();
        visit.accept(node);
        visited++;
        childrenOf.apply(node).reversed().forEach(open::push);
      }
    } catch (RuntimeException e) {
      done.call(e, null);
      return;
    }
    int visitedNow = visited;
    if (open.isEmpty()) {
      done.call(null, visitedNow);
    } else {
      loop.setTimeout(() -> slice(loop, open, visitedNow, childrenOf, visit, done), 0);
    }
  }

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
