package dayone.topics.asyncgenerators;

import dayone.runtime.Todo;
import dayone.runtime.async.Async;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.loop.EventLoop;
import dayone.testkit.TeachingError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What somebody got who went through a generator with {@code for await}. */
final class Consumption<T> {

  /** What is done with an item: false leaves the loop. */
  @FunctionalInterface
  interface Body<T> {
    boolean goesOnAfter(T item) throws Exception;
  }

  private final List<T> items = new ArrayList<>();
  private @Nullable Throwable error;
  private boolean over;

  private Consumption() {}

  /** Runs {@code loop} to its end while somebody takes every item. */
  static <T> Consumption<T> of(EventLoop loop, Callable<AsyncGenerator<T>> call) {
    return of(loop, call, item -> true);
  }

  /** Runs {@code loop} to its end while somebody takes items until {@code body} has enough. */
  static <T> Consumption<T> of(
      EventLoop loop, Callable<AsyncGenerator<T>> call, Body<? super T> body) {
    Consumption<T> consumption = new Consumption<>();
    // Outside of the async function: what the call itself throws is no outcome of the generator.
    loop.run(() -> consumption.start(required(call.call()), body));
    return consumption;
  }

  /** The generator that a student's method has returned. */
  static <T> AsyncGenerator<T> required(@Nullable AsyncGenerator<T> generator) {
    if (generator == null) {
      throw new TeachingError(
          "Your method returned null.",
          "A generator function returns a generator at once; its body runs when it is asked.");
    }
    return generator;
  }

  private void start(AsyncGenerator<T> generator, Body<? super T> body) {
    Async.async(() -> {
      try (ForAwait<T> loop = ForAwait.of(generator)) {
        while (loop.next()) {
          items.add(loop.item());
          if (!body.goesOnAfter(loop.item())) {
            break;
          }
        }
      } catch (Exception | Error thrown) {
        error = thrown;
      }
      over = true;
    });
  }

  /** The items, if no error came. */
  List<T> items() {
    requireOver();
    if (error != null) {
      TeachingError wrong =
          new TeachingError(
              "After " + items.size() + " items the generator failed: " + error, null);
      wrong.initCause(error);
      throw wrong;
    }
    return items;
  }

  /** The items that came before the error, or before the end. */
  List<T> itemsBefore() {
    requireOver();
    return items;
  }

  /** The error with which the loop ended. */
  Throwable error() {
    requireOver();
    if (error == null) {
      throw new TeachingError(
          "The loop over the generator ended without an error, after " + items + ".", null);
    }
    return error;
  }

  private void requireOver() {
    if (error instanceof Todo todo) {
      throw todo;
    }
    if (!over) {
      throw new TeachingError(
          "After "
              + items.size()
              + " items nothing came any more: the loop has ended, and whoever asked the generator"
              + " waits for ever.",
          "Each next() is answered, by an item, by an error or by the end.");
    }
  }
}
