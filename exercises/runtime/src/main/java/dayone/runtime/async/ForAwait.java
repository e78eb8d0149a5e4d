package dayone.runtime.async;

import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import org.jspecify.annotations.Nullable;

/**
 * {@code for await (const item of source)}, as a resource that is asked for one item after the
 * other:
 *
 * <pre>{@code
 * try (var items = ForAwait.of(source)) {
 *   while (items.next()) {
 *     use(items.item());
 *   }
 * }
 * }</pre>
 *
 * <p>Only inside an async function. Whoever leaves the loop early, by {@code break}, {@code return}
 * or an exception, leaves the resource too; so the source is told ({@link AsyncIterator#finish})
 * and waited for. A plain {@link Iterable} would read nicer and could not do this: a for-each loop
 * tells nobody that it was left, and its {@code hasNext} may not throw what a source throws.
 *
 * @param <T> the type of the values
 */
public final class ForAwait<T extends @Nullable Object> implements AutoCloseable {

  private final AsyncIterator<T> source;
  private @Nullable IteratorResult<T> current;

  /** The source is at its end, or has failed: there is nothing to close. */
  private boolean over;

  private ForAwait(AsyncIterator<T> source) {
    this.source = source;
  }

  /** A loop over {@code source} that has not asked for anything yet. */
  public static <T extends @Nullable Object> ForAwait<T> of(AsyncIterable<T> source) {
    return new ForAwait<>(source.iterator());
  }

  /** The whole loop in one call, for a body that does not leave it early unless it throws. */
  public static <T extends @Nullable Object> void each(
      AsyncIterable<T> source, Effect<? super T> body) throws Exception {
    try (ForAwait<T> items = of(source)) {
      while (items.next()) {
        body.accept(items.item());
      }
    }
  }

  /**
   * Awaits the next item.
   *
   * @return whether there is one
   * @throws Exception what the source was rejected with
   */
  public boolean next() throws Exception {
    over = true;
    IteratorResult<T> result = Async.await(source.next());
    current = result;
    over = result.done();
    return !over;
  }

  /**
   * The item that {@link #next} has found.
   *
   * @throws IllegalStateException if there is none
   */
  @SuppressWarnings("NullAway") // A value that is no end is a T.
  public T item() {
    if (current == null || current.done()) {
      throw new IllegalStateException(
          "There is no item: call next() first, and go on if it is true.");
    }
    return current.value();
  }

  @Override
  public void close() throws Exception {
    if (!over) {
      over = true;
      Promise<IteratorResult<T>> closing = source.finish();
      if (closing != null) {
        Async.await(closing);
      }
    }
  }
}
