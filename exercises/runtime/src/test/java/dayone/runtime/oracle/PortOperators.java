package dayone.runtime.oracle;

import dayone.runtime.async.EventTarget;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.MessageChannel;
import dayone.runtime.worker.MessagePort;
import java.util.IdentityHashMap;

/** Message channels. */
final class PortOperators {

  /** One listener a function, so that the function can be taken off again. */
  private final IdentityHashMap<Function, EventTarget.Listener<Object>> listeners =
      new IdentityHashMap<>();

  private PortOperators() {}

  static void enter(Library library, EventLoop loop) {
    PortOperators ports = new PortOperators();
    library.define("channel", a -> new MessageChannel(loop));
    library.define("port", PortOperators::end);
    library.perform(
        "onMessage", a -> port(a).addMessageListener(ports.listener(a.function(1)), false));
    library.perform(
        "onceMessage", a -> port(a).addMessageListener(ports.listener(a.function(1)), true));
    library.perform(
        "offMessage", a -> port(a).removeMessageListener(ports.listener(a.function(1))));
    library.perform("onClose", a -> port(a).onClose(calling(a.function(1))));
    library.perform("post", a -> port(a).postMessage(a.get(1)));
    library.define("receive", a -> port(a).receiveMessage());
    library.perform("portClose", a -> port(a).close());
    library.perform("portRef", a -> port(a).ref());
    library.perform("portUnref", a -> port(a).unref());
  }

  private static MessagePort port(Arguments a) {
    return a.as(0);
  }

  private static MessagePort end(Arguments a) {
    MessageChannel channel = a.as(0);
    return a.integer(1) == 1 ? channel.port1() : channel.port2();
  }

  private EventTarget.Listener<Object> listener(Function function) {
    return listeners.computeIfAbsent(function, f -> value -> promiseOrNull(f.call(value)));
  }

  /** A listener that is told nothing, as those for close and abort are not. */
  static <E> EventTarget.Listener<E> calling(Function function) {
    return event -> promiseOrNull(function.call());
  }

  /** What an EventTarget watches: the promise of a listener that is an async function. */
  private static Promise<?> promiseOrNull(Object value) {
    return value instanceof Promise<?> promise ? promise : null;
  }
}
