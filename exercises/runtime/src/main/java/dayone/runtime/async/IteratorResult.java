package dayone.runtime.async;

import org.jspecify.annotations.Nullable;

/**
 * What {@code next()} gives: a value, or the end.
 *
 * @param value the value; at the end, what the generator returned, or null
 * @param done whether this is the end
 */
public record IteratorResult<T extends @Nullable Object>(@Nullable T value, boolean done) {

  /** A value. */
  public static <T extends @Nullable Object> IteratorResult<T> of(T value) {
    return new IteratorResult<>(value, false);
  }

  /** The end, with nothing. */
  public static <T extends @Nullable Object> IteratorResult<T> end() {
    return new IteratorResult<>(null, true);
  }

  /** The end, with what the generator returned. */
  public static <T extends @Nullable Object> IteratorResult<T> end(@Nullable T value) {
    return new IteratorResult<>(value, true);
  }
}
