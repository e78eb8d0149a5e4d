package dayone.topics.asynciterators;

import dayone.runtime.Todo;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;

/**
 * Task 3: makes a new async iterable from another one.
 *
 * <p>None of them asks its source for anything before somebody asks for an item, and none for more
 * than it needs. Whoever opens an iterator of the source closes it, once, on each way out on which
 * the source itself does not know that it is over; and waits until it is closed.
 */
public final class Operators {

  /** What {@code mapper} makes of each item. */
  public static <T, R> AsyncIterable<R> map(
      AsyncIterable<T> source, Fn<? super T, Promise<R>> mapper) {
    throw new Todo("Task 3: map");
  }

  /** The items for which {@code predicate} says true. */
  public static <T> AsyncIterable<T> filter(
      AsyncIterable<T> source, Fn<? super T, Promise<Boolean>> predicate) {
    throw new Todo("Task 3: filter");
  }

  /**
   * The first {@code most} items, or all if there are fewer.
   *
   * @throws IllegalArgumentException if {@code most} is negative
   */
  public static <T> AsyncIterable<T> take(AsyncIterable<T> source, int most) {
    throw new Todo("Task 3: take");
  }

  private Operators() {}
}
