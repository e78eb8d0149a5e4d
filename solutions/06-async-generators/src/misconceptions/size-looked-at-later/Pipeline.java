package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;

/** The size is looked at by the body, at the first next. */
public final class Pipeline {
  public static <T> AsyncGenerator<List<T>> batch(AsyncIterable<T> source, int size) {
    return AsyncGenerator.of(out -> {
      if (size < 1) {
        throw new IllegalArgumentException("A batch has at least 1 item, not " + size + ".");
      }
      List<T> batch = new ArrayList<>();
      try (ForAwait<T> items = ForAwait.of(source)) {
        while (items.next()) {
          batch.add(items.item());
          if (batch.size() == size) {
            List<T> full = batch;
            batch = new ArrayList<>();
            out.yield(full);
          }
        }
      }
      if (!batch.isEmpty()) {
        out.yield(batch);
      }
    });
  }

  public static <T, R> AsyncGenerator<R> map(AsyncIterable<T> source, Fn<T, Promise<R>> mapper) {
    return AsyncGenerator.of(out -> {
      try (ForAwait<T> items = ForAwait.of(source)) {
        while (items.next()) {
          out.yield(await(mapper.apply(items.item())));
        }
      }
    });
  }

  public static <T> AsyncGenerator<T> filter(AsyncIterable<T> source, Fn<T, Boolean> predicate) {
    return AsyncGenerator.of(out -> {
      try (ForAwait<T> items = ForAwait.of(source)) {
        while (items.next()) {
          if (predicate.apply(items.item())) {
            out.yield(items.item());
          }
        }
      }
    });
  }

  private Pipeline() {}
}
