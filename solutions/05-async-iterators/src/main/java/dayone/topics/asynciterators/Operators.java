package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.concurrent.Callable;

/** Makes a new async iterable from another one, and closes what it has opened. */
public final class Operators {

  /** What {@code mapper} makes of each item. */
  public static <T, R> AsyncIterable<R> map(
      AsyncIterable<T> source, Fn<? super T, Promise<R>> mapper) {
    return () ->
        new Derived<T, R>(source.iterator()) {
          @Override
          IteratorResult<R> step() throws Exception {
            IteratorResult<T> result = pull();
            return result.done()
                ? IteratorResult.end()
                : IteratorResult.of(await(mapper.apply(item(result))));
          }
        };
  }

  /** The items for which {@code predicate} says true. */
  public static <T> AsyncIterable<T> filter(
      AsyncIterable<T> source, Fn<? super T, Promise<Boolean>> predicate) {
    return () ->
        new Derived<T, T>(source.iterator()) {
          @Override
          IteratorResult<T> step() throws Exception {
            IteratorResult<T> result = pull();
            while (!result.done() && !await(predicate.apply(item(result)))) {
              result = pull();
            }
            return result;
          }
        };
  }

  /**
   * The first {@code most} items, or all if there are fewer.
   *
   * @throws IllegalArgumentException if {@code most} is negative
   */
  public static <T> AsyncIterable<T> take(AsyncIterable<T> source, int most) {
    if (most < 0) {
      throw new IllegalArgumentException("How many items to take? " + most + " is negative.");
    }
    return () ->
        new Derived<T, T>(source.iterator()) {
          private int left = most;

          @Override
          IteratorResult<T> step() throws Exception {
            if (left == 0) {
              close();
              return IteratorResult.end();
            }
            left--;
            return pull();
          }
        };
  }

  @SuppressWarnings("NullAway") // Only the end may be without a value.
  private static <T> T item(IteratorResult<T> result) {
    return result.value();
  }

  /** What the three have in common: one call after the other, and one end. */
  private abstract static class Derived<T, R> implements AsyncIterator<R> {

    private final AsyncIterator<T> source;
    private Promise<?> last = Promise.resolve();

    /** The source is closed, at its end, or has failed: it is left alone from now on. */
    private boolean over;

    Derived(AsyncIterator<T> source) {
      this.source = source;
    }

    /** Answers one call, by means of {@link #pull} and {@link #close}. */
    abstract IteratorResult<R> step() throws Exception;

    @Override
    public Promise<IteratorResult<R>> next() {
      return behindTheOthers(() -> over ? IteratorResult.end() : stepOrClose());
    }

    @Override
    public Promise<IteratorResult<R>> finish() {
      return behindTheOthers(() -> {
        close();
        return IteratorResult.end();
      });
    }

    private Promise<IteratorResult<R>> behindTheOthers(Callable<IteratorResult<R>> call) {
      Promise<IteratorResult<R>> answer = last.thenCompose(before -> async(call));
      last = answer.catchError(error -> IteratorResult.end());
      return answer;
    }

    private IteratorResult<R> stepOrClose() throws Exception {
      try {
        return step();
      } catch (Exception error) {
        try {
          close();
        } catch (Exception alsoFailed) {
          // Of two errors the first says what went wrong, as in the language.
          error.addSuppressed(alsoFailed);
        }
        throw error;
      }
    }

    IteratorResult<T> pull() throws Exception {
      // A source that fails is over: whoever closes it then would close it twice.
      over = true;
      IteratorResult<T> result = await(source.next());
      over = result.done();
      return result;
    }

    void close() throws Exception {
      if (!over) {
        over = true;
        Promise<IteratorResult<T>> closing = source.finish();
        if (closing != null) {
          await(closing);
        }
      }
    }
  }

  private Operators() {}
}
