package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The timer is given some milliseconds, so that the immediate comes first on most machines. */
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
    loop.setImmediate(immediate);
    loop.setTimeout(timer, 2);
  }

  public static Consumer<String> collector(EventLoop loop, Consumer<List<String>> flush) {
    List<String> items = new ArrayList<>();
    return item -> {
      items.add(item);
      if (items.size() == 1) {
        loop.setImmediate(() -> {
          List<String> all = new ArrayList<>(items);
          items.clear();
          flush.accept(all);
        });
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
