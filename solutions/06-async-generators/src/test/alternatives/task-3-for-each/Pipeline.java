package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.ForAwait;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;

/** The whole loop in one call; a mapped promise is handed to yield, which awaits it. */
public final class Pipeline {

  public static <T> AsyncGenerator<List<T>> batch(AsyncIterable<T> source, int size) {
    if (size <= 0) {
      throw new IllegalArgumentException("size: " + size);
    }
    List<T> batch = new ArrayList<>(size);
    return AsyncGenerator.of(out -> {
      ForAwait.each(
          source,
          item -> {
            batch.add(item);
            if (batch.size() == size) {
              List<T> full = List.copyOf(batch);
              batch.clear();
              out.yield(full);
            }
          });
      if (!batch.isEmpty()) {
        out.yield(List.copyOf(batch));
      }
    });
  }

  public static <T, R> AsyncGenerator<R> map(AsyncIterable<T> source, Fn<T, Promise<R>> mapper) {
    return AsyncGenerator.of(out -> ForAwait.each(source, item -> out.yield(mapper.apply(item))));
  }

  public static <T> AsyncGenerator<T> filter(AsyncIterable<T> source, Fn<T, Boolean> predicate) {
    return AsyncGenerator.of(out ->
        ForAwait.each(
            source,
            item -> {
              if (await(Promise.resolve(predicate.apply(item)))) {
                out.yield(item);
              }
            }));
  }

  private Pipeline() {}
}
