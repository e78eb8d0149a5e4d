package dayone.topics.asyncgenerators;

import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.ArrayList;
import java.util.List;

/** Calls next and finish itself, and remembers whether the source has ended. */
public final class Pipeline {

  private static final class Upstream<T> {
    private final AsyncIterator<T> iterator;
    private boolean over;
    private T item;

    Upstream(AsyncIterable<T> source) {
      iterator = source.iterator();
    }

    boolean advance() throws Exception {
      try {
        IteratorResult<T> result = await(iterator.next());
        item = result.value();
        over = result.done();
        return !over;
      } catch (Exception e) {
        over = true;
        throw e;
      }
    }

    void close(boolean quietly) throws Exception {
      if (over) {
        return;
      }
      over = true;
      Promise<IteratorResult<T>> closing = iterator.finish();
      if (closing == null) {
        return;
      }
      try {
        await(closing);
      } catch (Exception e) {
        if (!quietly) {
          throw e;
        }
      }
    }
  }

  public static <T> AsyncGenerator<List<T>> batch(AsyncIterable<T> source, int size) {
    if (size < 1) {
      throw new IllegalArgumentException(size + " is no size of a batch.");
    }
    return AsyncGenerator.of(out -> {
      Upstream<T> upstream = new Upstream<>(source);
      boolean failed = false;
      try {
        boolean more = true;
        while (more) {
          List<T> batch = new ArrayList<>();
          while (batch.size() < size && (more = upstream.advance())) {
            batch.add(upstream.item);
          }
          if (!batch.isEmpty()) {
            out.yield(batch);
          }
        }
      } catch (Exception e) {
        failed = true;
        throw e;
      } finally {
        upstream.close(failed);
      }
    });
  }

  public static <T, R> AsyncGenerator<R> map(AsyncIterable<T> source, Fn<T, Promise<R>> mapper) {
    return AsyncGenerator.of(out -> {
      Upstream<T> upstream = new Upstream<>(source);
      boolean failed = false;
      try {
        while (upstream.advance()) {
          R mapped = await(mapper.apply(upstream.item));
          out.yield(mapped);
        }
      } catch (Exception e) {
        failed = true;
        throw e;
      } finally {
        upstream.close(failed);
      }
    });
  }

  public static <T> AsyncGenerator<T> filter(AsyncIterable<T> source, Fn<T, Boolean> predicate) {
    return AsyncGenerator.of(out -> {
      Upstream<T> upstream = new Upstream<>(source);
      boolean failed = false;
      try {
        while (upstream.advance()) {
          T item = upstream.item;
          if (Boolean.TRUE.equals(predicate.apply(item))) {
            out.yield(item);
          }
        }
      } catch (Exception e) {
        failed = true;
        throw e;
      } finally {
        upstream.close(failed);
      }
    });
  }

  private Pipeline() {}
}
