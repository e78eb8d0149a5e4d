package dayone.runtime.oracle;

import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;

/** Timers that give promises. */
final class TimersPromisesOperators {

  private TimersPromisesOperators() {}

  static void enter(Library library, EventLoop loop) {
    TimersPromises timers = new TimersPromises(loop);
    library.define(
        "tpTimeout",
        a ->
            a.has(2)
                ? timers.setTimeout(a.millis(0), a.get(1), a.as(2))
                : timers.setTimeout(a.millis(0), a.get(1)));
    library.define(
        "tpImmediate",
        a -> a.has(1) ? timers.setImmediate(a.get(0), a.as(1)) : timers.setImmediate(a.get(0)));
    library.define("tpInterval", a -> timers.setInterval(a.millis(0), a.get(1)));
  }
}
