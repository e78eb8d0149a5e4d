package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The collector flushes in a timer of 0. */
public final class Scheduling {

  public static void timerFirst(EventLoop loop, Callback timer, Callback immediate) {
    loop.setTimeout(
        () -> {
          loop.setImmediate(immediate);
          timer.call();
        },
        0);
  }

  public static void immediateFirst(EventLoop loop, Callback immediate, Callback timer) {
    loop.setImmediate(() -> {
      loop.setTimeout(timer, 0);
      immediate.call();
    });
  }

  public static Consumer<String> collector(EventLoop loop, Consumer<List<String>> flush) {
    List<String> items = new ArrayList<>();
    return item -> {
      items.add(item);
      if (items.size() == 1) {
        loop.setTimeout(
            () -> {
              List<String> all = new ArrayList<>(items);
              items.clear();
              flush.accept(all);
            },
            0);
      }
    };
  }

  public static void waitUntil(EventLoop loop, BooleanSupplier ready, int millis, Callback then) {
    loop.setTimeout(
        () -> {
          if (ready.getAsBoolean()) {
            then.call();
          } else {
            waitUntil(loop, ready, millis, then);
          }
        },
        millis);
  }

  private Scheduling() {}
}
