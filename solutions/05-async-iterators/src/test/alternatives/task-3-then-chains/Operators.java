package dayone.topics.asynciterators;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;

/** Promises and then; take closes its source together with the last item. */
public final class Operators {

  /** What becomes of an item: null if it is left out. */
  private interface Stage<T, R> {
    Promise<IteratorResult<R>> of(T item) throws Exception;
  }

  private static final class Staged<T, R> implements AsyncIterator<R> {
    final AsyncIterator<T> source;
    final Stage<T, R> stage;
    int left;
    boolean over;
    Promise<Object> queue = Promise.resolve((Object) "");

    Staged(AsyncIterator<T> source, int most, Stage<T, R> stage) {
      this.source = source;
      this.left = most;
      this.stage = stage;
    }

    private Promise<IteratorResult<R>> enqueue(Fn<Object, Promise<IteratorResult<R>>> work) {
      Promise<IteratorResult<R>> answer = queue.thenCompose(work);
      queue = answer.then(result -> (Object) result, error -> (Object) error);
      return answer;
    }

    @Override
    public Promise<IteratorResult<R>> next() {
      return enqueue(before -> pull());
    }

    private Promise<IteratorResult<R>> pull() {
      if (over) {
        return Promise.resolve(IteratorResult.end());
      }
      if (left == 0) {
        return close().then(closed -> IteratorResult.end());
      }
      return source
          .next()
          .thenCompose(result -> {
            if (result.done()) {
              over = true;
              return Promise.resolve(IteratorResult.<R>end());
            }
            return new Promise<IteratorResult<R>>(
                    resolvers -> resolvers.resolveWith(stage.of(result.value())))
                .then(
                    kept -> (Object) kept,
                    error ->
                        (Object)
                            close()
                                .then(x -> "", x -> "")
                                .thenCompose(closed -> Promise.reject(error)))
                .thenCompose(kept -> handOut(kept));
          })
          .catchCompose(error -> {
            over = true;
            return Promise.reject(error);
          });
    }

    @SuppressWarnings("unchecked")
    private Promise<IteratorResult<R>> handOut(Object kept) {
      if (kept == null) {
        return pull();
      }
      IteratorResult<R> result = (IteratorResult<R>) kept;
      if (left > 0 && left != Integer.MAX_VALUE) {
        left--;
      }
      return left == 0 ? close().then(closed -> result) : Promise.resolve(result);
    }

    private Promise<Object> close() {
      if (over) {
        return Promise.resolve((Object) "");
      }
      over = true;
      Promise<IteratorResult<T>> closing = source.finish();
      return closing == null
          ? Promise.resolve((Object) "")
          : closing.then(result -> (Object) result);
    }

    @Override
    public Promise<IteratorResult<R>> finish() {
      return enqueue(before -> close().then(closed -> IteratorResult.<R>end()));
    }
  }

  public static <T, R> AsyncIterable<R> map(
      AsyncIterable<T> source, Fn<? super T, Promise<R>> mapper) {
    return () ->
        new Staged<T, R>(
            source.iterator(),
            Integer.MAX_VALUE,
            item -> mapper.apply(item).then(mapped -> IteratorResult.of(mapped)));
  }

  public static <T> AsyncIterable<T> filter(
      AsyncIterable<T> source, Fn<? super T, Promise<Boolean>> predicate) {
    return () ->
        new Staged<T, T>(
            source.iterator(),
            Integer.MAX_VALUE,
            item -> predicate.apply(item).then(yes -> yes ? IteratorResult.of(item) : null));
  }

  public static <T> AsyncIterable<T> take(AsyncIterable<T> source, int most) {
    if (most < 0) {
      throw new IllegalArgumentException();
    }
    return () ->
        new Staged<T, T>(source.iterator(), most, item -> Promise.resolve(IteratorResult.of(item)));
  }

  private Operators() {}
}
