package dayone.topics.workerthreads;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.testkit.TeachingError;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What became of a promise; read it when the loop has ended. */
final class Outcome<T> {

  private @Nullable T value;
  private @Nullable Throwable reason;
  private boolean settled;

  /** The outcome of the promise that {@code call} returns. Call this on the loop. */
  static <T> Outcome<T> of(Promise<T> promise) {
    return of(promise, () -> {});
  }

  /** The same; {@code whenSettled} is called as soon as there is an outcome. */
  static <T> Outcome<T> of(Promise<T> promise, Runnable whenSettled) {
    Outcome<T> outcome = new Outcome<>();
    if (promise == null) {
      throw new TeachingError(
          "Your method returned null.", "An asynchronous method returns its promise at once.");
    }
    promise.<@Nullable Void>then(
        value -> {
          outcome.value = value;
          outcome.settled = true;
          whenSettled.run();
          return null;
        },
        reason -> {
          outcome.reason = reason;
          outcome.settled = true;
          whenSettled.run();
          return null;
        });
    return outcome;
  }

  /** Runs {@code loop} to its end with the call as its main script. */
  static <T> Outcome<T> running(EventLoop loop, Callable<Promise<T>> call) {
    Outcome<?>[] outcome = new Outcome<?>[1];
    loop.run(() -> outcome[0] = of(call.call()));
    @SuppressWarnings("unchecked") // It is the one that was made in the line before.
    Outcome<T> result = (Outcome<T>) outcome[0];
    return result;
  }

  boolean isSettled() {
    return settled;
  }

  /** The value of a promise that was fulfilled. */
  T value() {
    requireSettled();
    if (reason != null) {
      TeachingError error =
          new TeachingError("The promise was rejected, a value was expected: " + reason, null);
      error.initCause(reason);
      throw error;
    }
    return value;
  }

  /** The reason of a promise that was rejected. */
  Throwable reason() {
    requireSettled();
    if (reason == null) {
      throw new TeachingError(
          "The promise was fulfilled with " + value + ", a rejection was expected.", null);
    }
    return reason;
  }

  private void requireSettled() {
    if (!settled) {
      throw new TeachingError(
          "The promise was never settled: the loop has ended, and whoever waits for it waits for"
              + " ever.",
          "Every way out of an asynchronous call settles its promise: success, error and abort.");
    }
  }
}
