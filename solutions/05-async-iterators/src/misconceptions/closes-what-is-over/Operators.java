package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.concurrent.Callable;

/** finish() closes the source in any case. */
public final class Operators {
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

  private static <T> T item(IteratorResult<T> result) {
    return result.value();
  }

  private abstract static class Derived<T, R> implements AsyncIterator<R> {
    private final AsyncIterator<T> source;
    private Promise<?> last = Promise.resolve();

    private boolean over;

    Derived(AsyncIterator<T> source) {
      this.source = source;
    }

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
      last = answer.catchError(error -> null);
      return answer;
    }

    private IteratorResult<R> stepOrClose() throws Exception {
      try {
        return step();
      } catch (Exception error) {
        try {
          close();
        } catch (Exception alsoFailed) {
          error.addSuppressed(alsoFailed);
        }
        throw error;
      }
    }

    IteratorResult<T> pull() throws Exception {
      over = true;
      IteratorResult<T> result = await(source.next());
      over = result.done();
      return result;
    }

    void close() throws Exception {
      over = true;
      Promise<IteratorResult<T>> closing = source.finish();
      if (closing != null) {
        await(closing);
      }
    }
  }

  private Operators() {}
}
