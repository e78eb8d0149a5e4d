package dayone.runtime.async;

import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.promise.Thenable;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Async functions. {@code async} in front of a function becomes a call of {@link #async}, {@code
 * await} in front of an expression becomes a call of {@link #await}.
 *
 * @see <a
 *     href="https://developer.mozilla.org/docs/Web/JavaScript/Reference/Statements/async_function">MDN:
 *     async function</a>
 */
public final class Async {

  private Async() {}

  /**
   * Runs {@code body} at once, up to its first {@link #await}, and returns a promise of what it
   * returns or throws in the end. A body that returns a promise is followed, as in the language.
   */
  public static <T extends @Nullable Object> Promise<T> async(Callable<T> body) {
    Resolvers<T> result = Promise.withResolvers();
    Coroutine.of(() -> settle(result, body)).resume();
    return result.promise();
  }

  /** Runs {@code body}, which returns nothing. */
  public static Promise<@Nullable Void> async(Callback body) {
    return async(() -> {
      body.call();
      return null;
    });
  }

  private static <T extends @Nullable Object> void settle(Resolvers<T> result, Callable<T> body) {
    T value;
    try {
      value = body.call();
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      result.reject(thrown);
      return;
    }
    result.resolve(value);
  }

  /**
   * Suspends the async function that calls this until {@code promise} is settled. Other callbacks
   * run meanwhile; the function goes on in a promise job, also if the promise is settled already.
   *
   * @return the value
   * @throws Exception the reason, if the promise is rejected: it can be caught right here
   * @throws IllegalStateException if the caller runs inside no async function
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // The value of a promise of T is a T.
  public static <T extends @Nullable Object> T await(Promise<T> promise) throws Exception {
    return (T) running().suspension().until(promise);
  }

  /** Suspends for one microtask, as awaiting a plain value does. */
  public static <T extends @Nullable Object> T await(T value) throws Exception {
    return await(promised(value));
  }

  /** Suspends until {@code thenable} has been settled. */
  public static <T extends @Nullable Object> T await(Thenable<T> thenable) throws Exception {
    return await(Promise.resolve(thenable));
  }

  /** A value may be a promise whose type was lost on the way; that one is awaited, not wrapped. */
  @SuppressWarnings("unchecked") // Awaiting a promise of T gives a T.
  static <T extends @Nullable Object> Promise<T> promised(T value) {
    return value instanceof Promise<?> promise ? (Promise<T>) promise : Promise.resolve(value);
  }

  private static Coroutine running() {
    Coroutine running = Coroutine.current();
    if (running == null) {
      throw new IllegalStateException(
          "await was called outside of an async function. Put the code that waits into"
              + " Async.async(() -> { … }).");
    }
    return running;
  }
}
