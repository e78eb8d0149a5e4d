package dayone.runtime.oracle;

import dayone.runtime.async.Events;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.loop.EventLoop;
import java.util.IdentityHashMap;

/** Emitters, of which the process is one, and the process's end. */
final class EventOperators {

  /** One listener a function, so that the function can be taken off again. */
  private final IdentityHashMap<Function, Listener> listeners = new IdentityHashMap<>();

  /** What Node reports in the place of a reason that is no error. */
  private static final class UnhandledPromiseRejection extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private EventOperators() {}

  static void enter(Library library, EventLoop loop) {
    EventOperators events = new EventOperators();
    library.define("emitter", a -> new EventEmitter());
    library.perform("on", a -> emitter(a).on(a.text(1), events.listener(a.function(2))));
    library.perform("once", a -> emitter(a).once(a.text(1), events.listener(a.function(2))));
    library.perform(
        "prepend", a -> emitter(a).prependListener(a.text(1), events.listener(a.function(2))));
    library.perform("off", a -> emitter(a).off(a.text(1), events.listener(a.function(2))));
    library.define("emit", a -> emitter(a).emit(a.text(1), a.from(2)));
    library.define(
        "eventsOnce",
        a ->
            a.has(2)
                ? Events.once(emitter(a), a.text(1), a.as(2))
                : Events.once(emitter(a), a.text(1)));
    library.perform("process", a -> loop.process().on(a.text(0), events.listener(a.function(1))));
    library.perform(
        "processOnce", a -> loop.process().once(a.text(0), events.listener(a.function(1))));
    library.perform(
        "processOff", a -> loop.process().off(a.text(0), events.listener(a.function(1))));
    library.perform("exit", a -> loop.process().exit(Math.toIntExact(a.integer(0))));
    library.perform("setExitCode", a -> loop.process().setExitCode(Math.toIntExact(a.integer(0))));
  }

  private static EventEmitter emitter(Arguments a) {
    return a.as(0);
  }

  private Listener listener(Function function) {
    return listeners.computeIfAbsent(
        function,
        f ->
            arguments -> {
              Object[] values = new Object[arguments.length];
              for (int i = 0; i < values.length; i++) {
                values[i] = ofProgram(arguments[i]);
              }
              if (arguments.length == 2
                  && arguments[0] instanceof Thrown
                  && "unhandledRejection".equals(arguments[1])) {
                values[0] = new UnhandledPromiseRejection();
              }
              f.call(values);
            });
  }

  /** The runtime's argument as a program knows it. */
  private static Object ofProgram(Object argument) {
    return switch (argument) {
      case Throwable error -> Thrown.valueOf(error);
      case Integer code -> (long) code;
      case null, default -> argument;
    };
  }
}
