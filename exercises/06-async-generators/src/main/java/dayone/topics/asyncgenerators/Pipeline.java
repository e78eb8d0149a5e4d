package dayone.topics.asyncgenerators;

import dayone.runtime.Todo;
import dayone.runtime.async.AsyncGenerator;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.promise.Fn;
import dayone.runtime.promise.Promise;
import java.util.List;

/**
 * Task 3: stages of a pipeline. Each takes from its source only what it needs for what it was asked
 * for, one item at a time, and finishes its source once when it ends before the source does.
 */
public final class Pipeline {

  /**
   * Lists of {@code size} items each, in their order. The last list is shorter if the items run
   * out; no list is empty.
   *
   * @throws IllegalArgumentException at once, if {@code size} is less than 1
   */
  public static <T> AsyncGenerator<List<T>> batch(AsyncIterable<T> source, int size) {
    throw new Todo("Task 3: put items together");
  }

  /** What {@code mapper} makes of each item. One mapping at a time is under way. */
  public static <T, R> AsyncGenerator<R> map(AsyncIterable<T> source, Fn<T, Promise<R>> mapper) {
    throw new Todo("Task 3: map each item");
  }

  /** The items for which {@code predicate} says true. */
  public static <T> AsyncGenerator<T> filter(AsyncIterable<T> source, Fn<T, Boolean> predicate) {
    throw new Todo("Task 3: keep some of the items");
  }

  private Pipeline() {}
}
