package dayone.topics.eventloop;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import dayone.runtime.microtask.Callback;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A list as a stack of nodes, and a callback that asks for itself. */
public final class FlatRecursion {

  public static <T> void walk(
      EventLoop loop,
      T root,
      Function<T, List<T>> childrenOf,
      Consumer<T> visit,
      WorkCallback<Integer> done) {
    List<T> open = new ArrayList<>(List.of(root));
    int[] visited = {0};
    loop.setImmediate(
        new Callback() {
          @Override
          public void call() throws Exception {
            Throwable error = null;
            int end = visited[0] + 1_000;
            while (error == null && !open.isEmpty() && visited[0] < end) {
              T node = open.removeLast();
              try {
                visit.accept(node);
                visited[0]++;
                open.addAll(childrenOf.apply(node).reversed());
              } catch (RuntimeException e) {
                error = e;
              }
            }
            if (error != null) {
              done.call(error, null);
            } else if (open.isEmpty()) {
              done.call(null, visited[0]);
            } else {
              loop.setImmediate(this);
            }
          }
        });
  }

  /** Walks down a million steps in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(() ->
        walk(
            loop,
            1_000_000,
            step -> step == 1 ? List.of() : List.of(step - 1),
            step -> {},
            (error, steps) -> System.out.println(steps)));
  }

  private FlatRecursion() {}
}
