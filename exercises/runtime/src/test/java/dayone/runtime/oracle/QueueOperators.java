package dayone.runtime.oracle;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Immediate;
import dayone.runtime.loop.Timeout;

/** The queues of the loop itself: ticks, microtasks, immediates, timers, and their handles. */
final class QueueOperators {

  private QueueOperators() {}

  static void enter(Library library, EventLoop loop) {
    library.perform("nextTick", a -> loop.nextTick(a.callback(0)));
    library.perform("microtask", a -> loop.queueMicrotask(a.callback(0)));
    library.define("immediate", a -> loop.setImmediate(a.callback(0)));
    library.define("timeout", a -> loop.setTimeout(a.callback(1), a.millis(0)));
    library.define("interval", a -> loop.setInterval(a.callback(1), a.millis(0)));
    library.perform("clear", a -> clear(loop, a.get(0)));
    library.define("ref", a -> handle(a, Timeout::ref, Immediate::ref));
    library.define("unref", a -> handle(a, Timeout::unref, Immediate::unref));
    library.define("hasRef", a -> handle(a, Timeout::hasRef, Immediate::hasRef));
    library.define("refresh", a -> a.<Timeout>as(0).refresh());
  }

  private static void clear(EventLoop loop, Object handle) {
    switch (handle) {
      case Timeout timer -> loop.clearTimeout(timer);
      case Immediate immediate -> loop.clearImmediate(immediate);
      case null, default -> {
        // Clearing what is no handle does nothing.
      }
    }
  }

  private static Object handle(
      Arguments a,
      java.util.function.Function<Timeout, Object> ofTimer,
      java.util.function.Function<Immediate, Object> ofImmediate) {
    return a.get(0) instanceof Timeout timer ? ofTimer.apply(timer) : ofImmediate.apply(a.as(0));
  }
}
