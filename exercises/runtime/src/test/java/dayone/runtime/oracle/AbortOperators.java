package dayone.runtime.oracle;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import java.util.List;

/** Abort controllers and signals. */
final class AbortOperators {

  private AbortOperators() {}

  static void enter(Library library, EventLoop loop) {
    library.define("ac", a -> new AbortController());
    library.define("signal", a -> a.<AbortController>as(0).signal());
    library.perform("abort", a -> a.<AbortController>as(0).abort(reason(a, 1)));
    library.define("sigAbort", a -> AbortSignal.aborted(reason(a, 0)));
    library.define("sigTimeout", a -> AbortSignal.timeout(loop, a.millis(0)));
    library.define("sigAny", a -> AbortSignal.any(signals(a.as(0))));
    library.define("aborted", a -> signal(a).isAborted());
    library.define("reason", a -> valueOf(signal(a).reason()));
    library.perform("throwIfAborted", a -> signal(a).throwIfAborted());
    library.perform("onAbort", a -> signal(a).onAbort(PortOperators.calling(a.function(1))));
  }

  private static AbortSignal signal(Arguments a) {
    return a.as(0);
  }

  private static Throwable reason(Arguments a, int index) {
    return a.has(index) ? Thrown.of(a.get(index)) : new AbortSignal.AbortError();
  }

  private static Object valueOf(Throwable reason) {
    return reason == null ? null : Thrown.valueOf(reason);
  }

  private static List<AbortSignal> signals(List<?> array) {
    return array.stream().map(AbortSignal.class::cast).toList();
  }
}
