package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Every item asks for a flush of its own. */
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
    return item -> {
      loop.setImmediate(() -> flush.accept(List.of(item)));
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
