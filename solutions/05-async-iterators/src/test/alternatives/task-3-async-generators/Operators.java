package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.await;

import dayone.runtime.async.*;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;

/** Generators: the loop inside closes its source on each way out. */
public final class Operators {

  public static <T, R> AsyncIterable<R> map(
      AsyncIterable<T> source, Fn<? super T, Promise<R>> mapper) {
    return () ->
        AsyncGenerator.of(out -> {
          try (ForAwait<T> items = ForAwait.of(source)) {
            while (items.next()) {
              out.yield(await(mapper.apply(items.item())));
            }
          }
        });
  }

  public static <T> AsyncIterable<T> filter(
      AsyncIterable<T> source, Fn<? super T, Promise<Boolean>> predicate) {
    return () ->
        AsyncGenerator.of(out -> {
          try (ForAwait<T> items = ForAwait.of(source)) {
            while (items.next()) {
              T item = items.item();
              if (await(predicate.apply(item))) {
                out.yield(item);
              }
            }
          }
        });
  }

  public static <T> AsyncIterable<T> take(AsyncIterable<T> source, int most) {
    if (most < 0) {
      throw new IllegalArgumentException("negative: " + most);
    }
    return () ->
        AsyncGenerator.of(out -> {
          try (ForAwait<T> items = ForAwait.of(source)) {
            for (int left = most; left > 0 && items.next(); left--) {
              out.yield(items.item());
            }
          }
        });
  }

  private Operators() {}
}
