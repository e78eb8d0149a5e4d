package dayone.runtime.async;

import dayone.runtime.promise.Promise;
import org.jspecify.annotations.Nullable;

/** One stop of a coroutine at a promise, and what it was told when it went on. */
final class Suspension<T extends @Nullable Object> {

  private final Coroutine coroutine;
  private @Nullable T value;
  private @Nullable Throwable reason;

  Suspension(Coroutine coroutine) {
    this.coroutine = coroutine;
  }

  @SuppressWarnings("NullAway") // The value of a promise of T is a T.
  T until(Promise<T> promise) throws Exception {
    promise.whenSettled(
        fulfilled -> {
          value = fulfilled;
          coroutine.resume();
        },
        rejected -> {
          reason = rejected;
          coroutine.resume();
        });
    coroutine.suspend();
    if (reason != null) {
      throw asException(reason);
    }
    return value;
  }

  static Exception asException(Throwable reason) {
    if (reason instanceof Error error) {
      throw error;
    }
    return reason instanceof Exception exception ? exception : new IllegalStateException(reason);
  }
}
