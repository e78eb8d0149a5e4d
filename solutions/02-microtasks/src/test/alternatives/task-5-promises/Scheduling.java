package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Timers and immediates as promises; the second is asked for in a reaction. */
public final class Scheduling {

  public static void timerFirst(EventLoop loop, Callback timer, Callback immediate) {
    new Promise<Object>(resolvers ->
        loop.setTimeout(
            () -> {
              resolvers.resolve("the timer was called");
              timer.call();
            },
            0))
        .then(() -> loop.setImmediate(immediate));
  }

  public static void immediateFirst(EventLoop loop, Callback immediate, Callback timer) {
    new Promise<Object>(resolvers ->
        loop.setImmediate(() -> {
          resolvers.resolve("the immediate was called");
          immediate.call();
        }))
        .then(() -> loop.setTimeout(timer, 0));
  }

  public static Consumer<String> collector(EventLoop loop, Consumer<List<String>> flush) {
    Queue<String> queue = new ArrayDeque<>();
    boolean[] asked = {false};
    return item -> {
      queue.add(item);
      if (!asked[0]) {
        asked[0] = true;
        loop.setImmediate(() -> {
          asked[0] = false;
          List<String> all = new ArrayList<>();
          while (!queue.isEmpty()) {
            all.add(queue.remove());
          }
          flush.accept(all);
        });
      }
    };
  }

  public static void waitUntil(EventLoop loop, BooleanSupplier ready, int millis, Callback then) {
    loop.setImmediate(() -> ask(loop, ready, millis, then));
  }

  private static void ask(EventLoop loop, BooleanSupplier ready, int millis, Callback then)
      throws Exception {
    if (ready.getAsBoolean()) {
      then.call();
    } else {
      loop.setTimeout(() -> ask(loop, ready, millis, then), millis);
    }
  }

  private Scheduling() {}
}
