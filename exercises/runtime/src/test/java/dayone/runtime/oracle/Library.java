package dayone.runtime.oracle;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.AsyncLocalStorage;
import dayone.runtime.async.AsyncResource;
import dayone.runtime.async.EventTarget;
import dayone.runtime.async.Events;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Immediate;
import dayone.runtime.loop.Timeout;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;
import dayone.runtime.time.VirtualClock;
import dayone.runtime.worker.MessageChannel;
import dayone.runtime.worker.MessagePort;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The operators of a program that are calls of the runtime. */
final class Library {

  /** The two functions that a promise of a program is settled with. */
  record Functions(Function resolve, Function reject) {}

  private final EventLoop loop;
  private final VirtualClock clock;
  private final Consumer<String> output;
  private final TimersPromises timers;

  /** One listener a function, so that the function can be taken off again. */
  private final Map<Function, Listener> listeners =
      Collections.synchronizedMap(new IdentityHashMap<>());

  Library(EventLoop loop, VirtualClock clock, Consumer<String> output) {
    this.loop = loop;
    this.clock = clock;
    this.output = output;
    this.timers = new TimersPromises(loop);
  }

  void log(String line) {
    output.accept(line);
  }

  void busy(long millis) {
    clock.advance(millis);
  }

  static Functions functions(Resolvers<Object> resolvers) {
    return new Functions(
        arguments -> {
          resolve(resolvers, Function.argument(arguments, 0));
          return null;
        },
        arguments -> {
          resolvers.reject(Thrown.of(Function.argument(arguments, 0)));
          return null;
        });
  }

  private static void resolve(Resolvers<Object> resolvers, Object value) {
    resolvers.resolve(value);
  }

  Object call(String operator, List<Object> a) throws Exception {
    return switch (operator) {
      case "undef" -> null;
      case "err" -> new JsError((String) a.get(0));
      case "arr" -> a;
      case "add" -> (long) a.get(0) + (long) a.get(1);
      case "lt" -> (long) a.get(0) < (long) a.get(1);
      case "eq" -> same(a.get(0), a.get(1));
      case "not" -> !(boolean) a.get(0);
      case "get" -> property(a.get(0), a.get(1));
      case "call" -> ((Function) a.get(0)).call(rest(a, 1));
      case "iterRes" -> new IteratorResult<>(a.get(0), (boolean) a.get(1));
      case "now" -> clock.millis();
      case "next" -> generator(a).next(sent(a));
      case "ret" -> generator(a).finish(sent(a));
      case "throwInto" -> generator(a).raise(Thrown.of(sent(a)));
      case "aiter" -> asyncIterable(a);
      case "presolve" -> promise(a.isEmpty() ? null : a.get(0));
      case "preject" -> Promise.reject(Thrown.of(a.get(0)));
      case "then" -> ((Promise<?>) a.get(0)).then(fulfilled(a, 1), rejected(a, 2));
      case "catch" -> ((Promise<?>) a.get(0)).then(fulfilled(a, 2), rejected(a, 1));
      case "finally" -> finallyCall(a);
      case "all" -> Promises.all(promises(a.get(0)));
      case "allSettled" -> Promises.allSettled(promises(a.get(0)));
      case "race" -> Promises.race(promises(a.get(0)));
      case "any" -> Promises.any(promises(a.get(0)));
      case "nextTick" -> done(() -> loop.nextTick(callback(a, 0)));
      case "microtask" -> done(() -> loop.queueMicrotask(callback(a, 0)));
      case "immediate" -> loop.setImmediate(callback(a, 0));
      case "timeout" -> loop.setTimeout(callback(a, 1), millis(a));
      case "interval" -> loop.setInterval(callback(a, 1), millis(a));
      case "clear" -> clear(a.get(0));
      case "ref", "unref", "hasRef", "refresh" -> handle(operator, a.get(0));
      case "stat" -> stat((Function) a.get(0), "ok");
      case "statMissing" -> stat((Function) a.get(0), "ENOENT");
      case "emitter" -> new EventEmitter();
      case "on", "once", "prepend", "off" -> register(operator, a);
      case "emit" -> ((EventEmitter) a.get(0)).emit((String) a.get(1), rest(a, 2));
      case "channel" -> new MessageChannel(loop);
      case "port" -> port(a);
      case "onMessage", "onceMessage", "offMessage", "onClose" -> portListener(operator, a);
      case "post" -> done(() -> ((MessagePort) a.get(0)).postMessage(a.get(1)));
      case "receive" -> ((MessagePort) a.get(0)).receiveMessage();
      case "portClose" -> done(((MessagePort) a.get(0))::close);
      case "portRef" -> done(((MessagePort) a.get(0))::ref);
      case "portUnref" -> done(((MessagePort) a.get(0))::unref);
      case "readFile" -> readFile((Function) a.get(0), 4);
      case "tpTimeout" ->
          a.size() > 2
              ? timers.setTimeout(millis(a), a.get(1), (AbortSignal) a.get(2))
              : timers.setTimeout(millis(a), a.get(1));
      case "tpImmediate" ->
          a.size() > 1
              ? timers.setImmediate(a.get(0), (AbortSignal) a.get(1))
              : timers.setImmediate(a.get(0));
      case "tpInterval" -> timers.setInterval(millis(a), a.get(1));
      case "eventsOnce" ->
          a.size() > 2
              ? Events.once((EventEmitter) a.get(0), (String) a.get(1), (AbortSignal) a.get(2))
              : Events.once((EventEmitter) a.get(0), (String) a.get(1));
      case "ac" -> new AbortController();
      case "signal" -> ((AbortController) a.get(0)).signal();
      case "abort" -> done(() -> ((AbortController) a.get(0)).abort(reason(a, 1)));
      case "sigAbort" -> AbortSignal.aborted(reason(a, 0));
      case "sigTimeout" -> AbortSignal.timeout(loop, millis(a));
      case "sigAny" -> AbortSignal.any(signals(a.get(0)));
      case "aborted" -> ((AbortSignal) a.get(0)).isAborted();
      case "reason" -> abortReason((AbortSignal) a.get(0));
      case "throwIfAborted" -> done(((AbortSignal) a.get(0))::throwIfAborted);
      case "onAbort" -> done(() -> ((AbortSignal) a.get(0)).onAbort(abortListener(a)));
      case "als" -> new AsyncLocalStorage<Object>();
      case "run" -> storage(a).run(a.get(1), () -> ((Function) a.get(2)).call(rest(a, 3)));
      case "exitAls" -> storage(a).exit(() -> ((Function) a.get(1)).call());
      case "enterWith" -> done(() -> storage(a).enterWith(a.get(1)));
      case "getStore" -> storage(a).getStore();
      case "bind" -> bind((Function) a.get(0));
      case "snapshot" -> snapshot();
      case "resource" -> new AsyncResource();
      case "runIn" ->
          ((AsyncResource) a.get(0)).runInAsyncScope(() -> ((Function) a.get(1)).call(rest(a, 2)));
      case "process", "processOnce", "processOff" -> process(operator, a);
      case "exit" -> done(() -> loop.process().exit(((Long) a.get(0)).intValue()));
      case "setExitCode" -> done(() -> loop.process().setExitCode(((Long) a.get(0)).intValue()));
      default -> throw new UnsupportedOperationException("operator " + operator);
    };
  }

  private static Object done(Callback call) throws Exception {
    call.call();
    return null;
  }

  private static Object[] rest(List<Object> a, int from) {
    return a.subList(from, a.size()).toArray();
  }

  @SuppressWarnings("ReferenceEquality") // Objects of a program are the same or they are not.
  private static boolean same(Object one, Object other) {
    boolean isPrimitive = one instanceof Number || one instanceof String || one instanceof Boolean;
    return isPrimitive ? one.equals(other) : one == other;
  }

  private static Object property(Object owner, Object key) {
    return switch (owner) {
      case List<?> array -> {
        int index = ((Long) key).intValue();
        yield index < array.size() ? array.get(index) : null;
      }
      case IteratorResult<?> result -> key.equals("done") ? (Object) result.done() : result.value();
      default -> throw new UnsupportedOperationException("property of " + Repr.of(owner));
    };
  }

  /** The callback at {@code index} with the arguments behind it. */
  private static Callback callback(List<Object> a, int index) {
    Function function = (Function) a.get(index);
    Object[] arguments = rest(a, index + 1);
    return () -> function.call(arguments);
  }

  private static double millis(List<Object> a) {
    return a.get(0) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  // ---- promises

  @SuppressWarnings("unchecked") // Everything in a program is an Object.
  private static Promise<Object> promise(Object value) {
    return switch (value) {
      case Promise<?> promise -> (Promise<Object>) promise;
      case Thenable<?> thenable -> Promise.resolve((Thenable<Object>) thenable);
      case null, default -> Promise.resolve(value);
    };
  }

  private static Iterable<Promise<Object>> promises(Object source) {
    return () -> {
      var items = ((Iterable<?>) source).iterator();
      return new java.util.Iterator<>() {
        @Override
        public boolean hasNext() {
          return items.hasNext();
        }

        @Override
        public Promise<Object> next() {
          return promise(items.next());
        }
      };
    };
  }

  private static Fn<Object, Object> fulfilled(List<Object> a, int index) {
    return index < a.size() && a.get(index) instanceof Function f
        ? value -> f.call(value)
        : value -> value;
  }

  private static Fn<Throwable, Object> rejected(List<Object> a, int index) {
    return index < a.size() && a.get(index) instanceof Function f
        ? reason -> f.call(Thrown.valueOf(reason))
        : reason -> {
          throw Thrown.raise(Thrown.valueOf(reason));
        };
  }

  private static Object finallyCall(List<Object> a) {
    Function action = (Function) a.get(1);
    return ((Promise<?>) a.get(0)).finallyCompose(() -> promise(action.call()));
  }

  // ---- generators

  @SuppressWarnings("unchecked") // Everything in a program is an Object.
  private static AsyncGenerator<Object> generator(List<Object> a) {
    return (AsyncGenerator<Object>) a.get(0);
  }

  private static Object sent(List<Object> a) {
    return a.size() > 1 ? a.get(1) : null;
  }

  private static AsyncIterable<Object> asyncIterable(List<Object> a) {
    return () ->
        new AsyncIterator<>() {
          @Override
          public Promise<IteratorResult<Object>> next() {
            return called((Function) a.get(0));
          }

          @Override
          public Promise<IteratorResult<Object>> finish() {
            return a.get(1) == Null.NULL
                ? AsyncIterator.super.finish()
                : called((Function) a.get(1));
          }
        };
  }

  @SuppressWarnings("unchecked") // The program's iterator gives promises of results.
  private static Promise<IteratorResult<Object>> called(Function function) {
    try {
      return (Promise<IteratorResult<Object>>) (Promise<?>) promise(function.call());
    } catch (Exception thrown) {
      return Promise.reject(thrown);
    }
  }

  // ---- handles

  private Object clear(Object handle) throws Exception {
    return done(() -> {
      switch (handle) {
        case Timeout timer -> loop.clearTimeout(timer);
        case Immediate immediate -> loop.clearImmediate(immediate);
        case null, default -> {
          // Clearing what is no handle does nothing.
        }
      }
    });
  }

  private static Object handle(String operator, Object handle) {
    return switch (handle) {
      case Timeout timer ->
          switch (operator) {
            case "ref" -> timer.ref();
            case "unref" -> timer.unref();
            case "refresh" -> timer.refresh();
            default -> timer.hasRef();
          };
      case Immediate immediate ->
          switch (operator) {
            case "ref" -> immediate.ref();
            case "unref" -> immediate.unref();
            default -> immediate.hasRef();
          };
      default -> throw new UnsupportedOperationException(operator + " of " + Repr.of(handle));
    };
  }

  private Object stat(Function function, String result) throws Exception {
    return done(
        () -> loop.queueWork("fs.stat", () -> result, (error, value) -> function.call(value)));
  }

  // ---- events

  private Listener listener(Function function) {
    return listeners.computeIfAbsent(
        function,
        f ->
            arguments -> {
              Object[] values = new Object[arguments.length];
              for (int i = 0; i < values.length; i++) {
                values[i] = value(arguments[i]);
              }
              f.call(values);
            });
  }

  private static Object value(Object argument) {
    return switch (argument) {
      case Throwable error -> Thrown.valueOf(error);
      case Integer code -> (long) code;
      case null, default -> argument;
    };
  }

  private static MessagePort port(List<Object> a) {
    MessageChannel channel = (MessageChannel) a.get(0);
    return a.get(1).equals(1L) ? channel.port1() : channel.port2();
  }

  private final IdentityHashMap<Function, EventTarget.Listener<Object>> portListeners =
      new IdentityHashMap<>();

  private Object portListener(String operator, List<Object> a) throws Exception {
    MessagePort port = (MessagePort) a.get(0);
    Function function = (Function) a.get(1);
    EventTarget.Listener<Object> listener =
        portListeners.computeIfAbsent(function, f -> value -> promiseOrNull(f.call(value)));
    return done(() -> {
      switch (operator) {
        case "onMessage" -> port.onMessage(listener);
        case "onceMessage" -> port.onceMessage(listener);
        case "offMessage" -> port.offMessage(listener);
        default -> port.onClose(event -> promiseOrNull(function.call()));
      }
    });
  }

  private static Promise<?> promiseOrNull(Object value) {
    return value instanceof Promise<?> promise ? promise : null;
  }

  private Object readFile(Function function, int roundTrips) throws Exception {
    return done(() ->
        loop.queueWork(
            "fs.readFile",
            () -> "ok",
            (error, value) -> {
              if (roundTrips == 1) {
                function.call(value);
              } else {
                readFile(function, roundTrips - 1);
              }
            }));
  }

  private static Throwable reason(List<Object> a, int index) {
    return index < a.size() ? Thrown.of(a.get(index)) : new AbortSignal.AbortError();
  }

  private static Object abortReason(AbortSignal signal) {
    return signal.reason() == null ? null : Thrown.valueOf(signal.reason());
  }

  private static List<AbortSignal> signals(Object array) {
    return ((List<?>) array).stream().map(AbortSignal.class::cast).toList();
  }

  private static EventTarget.Listener<AbortSignal> abortListener(List<Object> a) {
    return signal -> promiseOrNull(((Function) a.get(1)).call());
  }

  @SuppressWarnings("unchecked") // Everything in a program is an Object.
  private static AsyncLocalStorage<Object> storage(List<Object> a) {
    return (AsyncLocalStorage<Object>) a.get(0);
  }

  private static Function bind(Function function) {
    AsyncResource resource = new AsyncResource();
    return arguments -> resource.runInAsyncScope(() -> function.call(arguments));
  }

  private static Function snapshot() {
    AsyncResource resource = new AsyncResource();
    return arguments ->
        resource.runInAsyncScope(() ->
            ((Function) arguments[0]).call(Arrays.copyOfRange(arguments, 1, arguments.length)));
  }

  private Object register(String operator, List<Object> a) {
    EventEmitter emitter = (EventEmitter) a.get(0);
    String event = (String) a.get(1);
    Listener listener = listener((Function) a.get(2));
    return switch (operator) {
      case "on" -> emitter.on(event, listener);
      case "once" -> emitter.once(event, listener);
      case "prepend" -> emitter.prependListener(event, listener);
      default -> emitter.off(event, listener);
    };
  }

  private Object process(String operator, List<Object> a) {
    String event = (String) a.get(0);
    Listener listener = listener((Function) a.get(1));
    return switch (operator) {
      case "process" -> loop.process().on(event, listener);
      case "processOnce" -> loop.process().once(event, listener);
      default -> loop.process().off(event, listener);
    };
  }
}
