package dayone.topics.eventloop;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.WorkCallback;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** One loop over all nodes, in a function that awaits an immediate every few hundred of them. */
public final class FlatRecursion {

  public static <T> void walk(
      EventLoop loop,
      T root,
      Function<T, List<T>> childrenOf,
      Consumer<T> visit,
      WorkCallback<Integer> done) {
    Promise<Integer> walk =
        async(() -> {
          Deque<T> open = new ArrayDeque<>();
          open.push(root);
          int visited = 0;
          while (!open.isEmpty()) {
            if (visited % 400 == 0) {
              await(immediate(loop));
            }
            T node = open.pop();
            visit.accept(node);
            visited++;
            for (T child : childrenOf.apply(node).reversed()) {
              open.push(child);
            }
          }
          return visited;
        });
    // Two arguments and not then(…).catchError(…): what done throws is nothing for done.
    walk.then(
        visited -> {
          done.call(null, visited);
          return null;
        },
        error -> {
          done.call(error, null);
          return null;
        });
  }

  private static Promise<String> immediate(EventLoop loop) {
    Resolvers<String> resolvers = Promise.withResolvers();
    loop.setImmediate(() -> resolvers.resolve("now"));
    return resolvers.promise();
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
