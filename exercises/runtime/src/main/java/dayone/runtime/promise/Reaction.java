package dayone.runtime.promise;

import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Unwinding;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a promise: one call of {@code then}. It becomes a promise job when the promise is
 * settled, and is that job itself, so that a reaction costs one object and not two.
 */
final class Reaction implements Callback {

  private final Promise<?> source;
  private final @Nullable Fn<@Nullable Object, @Nullable Object> onFulfilled;
  private final @Nullable Fn<Throwable, @Nullable Object> onRejected;
  private final Promise<?> derived;

  /** The reaction registered after this one on the same promise. */
  @Nullable Reaction next;

  Reaction(
      Promise<?> source,
      @Nullable Fn<@Nullable Object, @Nullable Object> onFulfilled,
      @Nullable Fn<Throwable, @Nullable Object> onRejected,
      Promise<?> derived) {
    this.source = source;
    this.onFulfilled = onFulfilled;
    this.onRejected = onRejected;
    this.derived = derived;
  }

  @Override
  public void call() {
    Object result;
    try {
      if (source.isFulfilled()) {
        result = onFulfilled == null ? source.value() : onFulfilled.apply(source.value());
      } else if (onRejected == null) {
        derived.rejectWith(source.reason());
        return;
      } else {
        result = onRejected.apply(source.reason());
      }
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      derived.rejectWith(thrown);
      return;
    }
    derived.resolveWith(result);
  }
}
