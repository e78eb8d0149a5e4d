package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.microtask.Callback;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** try and finally for the order, an interval for the questions. */
public final class Scheduling {

  public static void timerFirst(EventLoop loop, Callback timer, Callback immediate) {
    loop.setTimeout(
        () -> {
          try {
            timer.call();
          } finally {
            loop.setImmediate(immediate);
          }
        },
        0);
  }

  public static void immediateFirst(EventLoop loop, Callback immediate, Callback timer) {
    loop.setImmediate(() -> {
      try {
        immediate.call();
      } finally {
        loop.setTimeout(timer, 0);
      }
    });
  }

  public static Consumer<String> collector(EventLoop loop, Consumer<List<String>> flush) {
    return new Consumer<>() {
      private List<String> current;

      @Override
      public void accept(String item) {
        if (current == null) {
          current = new ArrayList<>();
          loop.setImmediate(() -> {
            List<String> full = current;
            current = null;
            flush.accept(full);
          });
        }
        current.add(item);
      }
    };
  }

  public static void waitUntil(EventLoop loop, BooleanSupplier ready, int millis, Callback then) {
    Timeout[] interval = new Timeout[1];
    interval[0] =
        loop.setInterval(
            () -> {
              boolean isReady = true;
              boolean threw = true;
              try {
                isReady = ready.getAsBoolean();
                threw = false;
              } finally {
                if (threw || isReady) {
                  loop.clearInterval(interval[0]);
                }
              }
              if (isReady) {
                then.call();
              }
            },
            millis);
  }

  private Scheduling() {}
}
