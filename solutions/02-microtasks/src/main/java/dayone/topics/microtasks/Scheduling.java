package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Task 5: four situations, and the call that fits each of them. */
public final class Scheduling {

  /**
   * The second is asked for by the first: only a chain makes an order that no machine can change.
   */
  public static void timerFirst(EventLoop loop, Callback timer, Callback immediate) {
    loop.setTimeout(
        () -> {
          // Before the call, so that an exception of the first does not cost the second.
          loop.setImmediate(immediate);
          timer.call();
        },
        0);
  }

  /** The same the other way round; side by side would do only inside an I/O callback. */
  public static void immediateFirst(EventLoop loop, Callback immediate, Callback timer) {
    loop.setImmediate(() -> {
      loop.setTimeout(timer, 0);
      immediate.call();
    });
  }

  /** One immediate for all that comes in before it: check follows the I/O of its turn. */
  public static Consumer<String> collector(EventLoop loop, Consumer<List<String>> flush) {
    List<String> collected = new ArrayList<>();
    return item -> {
      collected.add(item);
      if (collected.size() == 1) {
        loop.setImmediate(() -> {
          // A list of its own, and emptied first: flush may keep it, throw, or bring in more.
          List<String> all = List.copyOf(collected);
          collected.clear();
          flush.accept(all);
        });
      }
    };
  }

  /** A timer, since time has to pass; one after the other, since a question may take long. */
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
