package dayone.runtime.oracle;

import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;
import java.util.Iterator;

/** Promises: what makes them, what hangs on them, what combines them. */
final class PromiseOperators {

  /** The two functions that a promise of a program is settled with. */
  record Settling(Function resolve, Function reject) {

    static Settling of(Resolvers<Object> resolvers) {
      return new Settling(
          arguments -> {
            resolvers.resolve(Function.argument(arguments, 0));
            return null;
          },
          arguments -> {
            resolvers.reject(Thrown.of(Function.argument(arguments, 0)));
            return null;
          });
    }
  }

  private PromiseOperators() {}

  static void enter(Library library) {
    library.define("presolve", a -> promise(a.get(0)));
    library.define("preject", a -> Promise.reject(Thrown.of(a.get(0))));
    library.define("then", a -> a.<Promise<?>>as(0).then(fulfilled(a.get(1)), rejected(a.get(2))));
    library.define("catch", a -> a.<Promise<?>>as(0).then(fulfilled(null), rejected(a.get(1))));
    library.define(
        "finally", a -> a.<Promise<?>>as(0).finallyCompose(() -> promise(a.function(1).call())));
    library.define("all", a -> Promises.all(promises(a.get(0))));
    library.define("allSettled", a -> Promises.allSettled(promises(a.get(0))));
    library.define("race", a -> Promises.race(promises(a.get(0))));
    library.define("any", a -> Promises.any(promises(a.get(0))));
  }

  /** {@code Promise.resolve(value)}. */
  @SuppressWarnings("unchecked") // Everything in a program is an Object.
  static Promise<Object> promise(Object value) {
    return switch (value) {
      case Promise<?> promise -> (Promise<Object>) promise;
      case Thenable<?> thenable -> Promise.resolve((Thenable<Object>) thenable);
      case null, default -> Promise.resolve(value);
    };
  }

  /** The elements as the combinators take them: one by one, each made a promise when asked for. */
  private static Iterable<Promise<Object>> promises(Object source) {
    return () -> {
      Iterator<?> items = ((Iterable<?>) source).iterator();
      return new Iterator<>() {
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

  private static Fn<Object, Object> fulfilled(Object handler) {
    return handler instanceof Function f ? value -> f.call(value) : value -> value;
  }

  private static Fn<Throwable, Object> rejected(Object handler) {
    return handler instanceof Function f
        ? reason -> f.call(Thrown.valueOf(reason))
        : reason -> {
          throw Thrown.raise(Thrown.valueOf(reason));
        };
  }
}
