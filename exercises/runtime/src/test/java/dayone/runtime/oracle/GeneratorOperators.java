package dayone.runtime.oracle;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.promise.Promise;

/** The requests that a program makes of an async generator, and its own async iterators. */
final class GeneratorOperators {

  private GeneratorOperators() {}

  static void enter(Library library) {
    library.define("next", a -> generator(a).next(a.get(1)));
    library.define("ret", a -> generator(a).finish(a.get(1)));
    library.define("throwInto", a -> generator(a).raise(Thrown.of(a.get(1))));
    library.define("aiter", a -> asyncIterable(a.function(0), a.get(1)));
  }

  private static AsyncGenerator<Object> generator(Arguments a) {
    return a.as(0);
  }

  /** The third method, {@code throw}, is left out: no loop ever calls it. */
  private static AsyncIterable<Object> asyncIterable(Function next, Object finish) {
    return () ->
        new AsyncIterator<>() {
          @Override
          public Promise<IteratorResult<Object>> next() {
            return called(next);
          }

          @Override
          public Promise<IteratorResult<Object>> finish() {
            return finish instanceof Function function
                ? called(function)
                : AsyncIterator.super.finish();
          }
        };
  }

  @SuppressWarnings("unchecked") // The program's iterator gives promises of results.
  private static Promise<IteratorResult<Object>> called(Function function) {
    try {
      return (Promise<IteratorResult<Object>>)
          (Promise<?>) PromiseOperators.promise(function.call());
    } catch (RuntimeException thrown) {
      // A method that throws at once costs no tick, as one would that gives a rejected promise.
      throw thrown;
    } catch (Exception thrown) {
      return Promise.reject(thrown);
    }
  }
}
