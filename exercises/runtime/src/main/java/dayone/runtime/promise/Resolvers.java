package dayone.runtime.promise;

import org.jspecify.annotations.Nullable;

/**
 * The two functions that settle a promise: JavaScript's {@code resolve} and {@code reject}. The
 * first call decides; later ones do nothing. Belongs to the loop's thread.
 *
 * @param <T> the type of the promise's value
 */
public final class Resolvers<T extends @Nullable Object> {

  private final Promise<T> promise;
  private boolean used;

  Resolvers(Promise<T> promise) {
    this.promise = promise;
  }

  /** The promise that these settle. */
  public Promise<T> promise() {
    return promise;
  }

  /** Fulfils the promise with {@code value}, or has it follow it, if that is a promise itself. */
  public void resolve(T value) {
    if (first()) {
      promise.resolveWith(value);
    }
  }

  /** Has the promise become what {@code other} becomes. */
  public void resolveWith(Promise<? extends T> other) {
    if (first()) {
      promise.resolveWith(other);
    }
  }

  /** Has the promise become what {@code thenable} becomes. */
  public void resolveWith(Thenable<? extends T> thenable) {
    if (first()) {
      promise.resolveWith(thenable);
    }
  }

  /**
   * Rejects the promise.
   *
   * @throws IllegalArgumentException if {@code reason} is null: whoever handles the rejection needs
   *     to know why
   */
  public void reject(Throwable reason) {
    requireReason(reason);
    if (first()) {
      promise.rejectWith(reason);
    }
  }

  private static void requireReason(@Nullable Throwable reason) {
    if (reason == null) {
      throw new IllegalArgumentException(
          "A promise was to be rejected with null. Give a reason, such as new Exception(\"…\").");
    }
  }

  private boolean first() {
    boolean first = !used;
    used = true;
    return first;
  }
}
