package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;

/** One loop for all stages: each says what it hands out for an item, and what at the end. */
public final class Pipeline {

  private interface Stage<T, R> {
    List<R> forItem(T item) throws Exception;

    default List<R> atTheEnd() {
      return List.of();
    }
  }

  private static <T, R> AsyncGenerator<R> through(AsyncIterable<T> source, Stage<T, R> stage) {
    return AsyncGenerator.of(out -> {
      try (ForAwait<T> items = ForAwait.of(source)) {
        while (items.next()) {
          for (R result : stage.forItem(items.item())) {
            out.yield(result);
          }
        }
      }
      for (R result : stage.atTheEnd()) {
        out.yield(result);
      }
    });
  }

  public static <T> AsyncGenerator<List<T>> batch(AsyncIterable<T> source, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("no batch of " + size);
    }
    return through(
        source,
        new Stage<T, List<T>>() {
          private List<T> batch = new ArrayList<>();

          @Override
          public List<List<T>> forItem(T item) {
            batch.add(item);
            return batch.size() < size ? List.of() : atTheEnd();
          }

          @Override
          public List<List<T>> atTheEnd() {
            List<T> full = batch;
            batch = new ArrayList<>();
            return full.isEmpty() ? List.of() : List.of(full);
          }
        });
  }

  public static <T, R> AsyncGenerator<R> map(AsyncIterable<T> source, Fn<T, Promise<R>> mapper) {
    return through(source, item -> List.of(await(mapper.apply(item))));
  }

  public static <T> AsyncGenerator<T> filter(AsyncIterable<T> source, Fn<T, Boolean> predicate) {
    return through(source, item -> predicate.apply(item) ? List.of(item) : List.of());
  }

  private Pipeline() {}
}
