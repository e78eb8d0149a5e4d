package dayone.runtime.async;

import org.jspecify.annotations.Nullable;

/**
 * Something that {@link ForAwait} can go through.
 *
 * @param <T> the type of the values
 */
@FunctionalInterface
public interface AsyncIterable<T extends @Nullable Object> {

  /** A new way through the values. */
  AsyncIterator<T> iterator();

  /**
   * The values of {@code source}, one microtask each; a promise among them is awaited, as {@code
   * for await} does with an array of promises. A {@link Generator} is finished when whoever goes
   * through its values stops early.
   */
  static <T extends @Nullable Object> AsyncIterable<T> from(Iterable<? extends T> source) {
    return () -> AsyncFromSync.of(source);
  }
}
