package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The recursive method is called by an immediate, as if that made the stack longer. */
public final class FlatRecursion {

  public static <T> void walk(
      EventLoop loop,
      T root,
      Function<T, List<T>> childrenOf,
      Consumer<T> visit,
      WorkCallback<Integer> done) {
    loop.setImmediate(() -> {
      int visited;
      try {
        visited = visit(root, childrenOf, visit);
      } catch (RuntimeException | StackOverflowError e) {
        done.call(e, null);
        return;
      }
      done.call(null, visited);
    });
  }

  private static <T> int visit(T node, Function<T, List<T>> childrenOf, Consumer<T> visit) {
    visit.accept(node);
    int visited = 1;
    for (T child : childrenOf.apply(node)) {
      visited += visit(child, childrenOf, visit);
    }
    return visited;
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
