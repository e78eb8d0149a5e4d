package dayone.runtime.async;

import dayone.runtime.promise.Promise;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A plain iterator as an async one. A rejected promise among the values rejects the {@code next()}
 * that met it and leaves the source open: so does the V8 of Node 20.
 */
final class AsyncFromSync<T extends @Nullable Object> implements AsyncIterator<T> {

  private interface Source<T extends @Nullable Object> {
    IteratorResult<? extends T> next() throws Exception;
  }

  private interface Ending<T extends @Nullable Object> {
    IteratorResult<? extends T> finish() throws Exception;
  }

  private final Source<T> source;
  private final @Nullable Ending<T> ending;

  private AsyncFromSync(Source<T> source, @Nullable Ending<T> ending) {
    this.source = source;
    this.ending = ending;
  }

  static <T extends @Nullable Object> AsyncFromSync<T> of(Iterable<? extends T> values) {
    if (values instanceof Generator<? extends T> generator) {
      return new AsyncFromSync<>(generator::next, () -> generator.finish(null));
    }
    Iterator<? extends T> iterator = values.iterator();
    return new AsyncFromSync<>(
        () -> iterator.hasNext() ? IteratorResult.of(iterator.next()) : IteratorResult.end(), null);
  }

  @Override
  public Promise<IteratorResult<T>> next() {
    return unwrapped(source::next);
  }

  @Override
  public Promise<IteratorResult<T>> finish() {
    // Where the source has no return(), there is a promise all the same, but nothing to unwrap.
    return ending == null ? Promise.resolve(IteratorResult.end()) : unwrapped(ending::finish);
  }

  private interface Step<T extends @Nullable Object> {
    IteratorResult<? extends T> take() throws Exception;
  }

  private static <T extends @Nullable Object> Promise<IteratorResult<T>> unwrapped(Step<T> step) {
    IteratorResult<? extends T> result;
    try {
      result = step.take();
    } catch (Exception thrown) {
      return Promise.reject(thrown);
    }
    return Async.<@Nullable T>promised(result.value())
        .then(value -> new IteratorResult<>(value, result.done()));
  }
}
