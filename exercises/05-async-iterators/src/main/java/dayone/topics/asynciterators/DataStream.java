package dayone.topics.asynciterators;

import dayone.runtime.Todo;
import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.util.List;

/**
 * Task 1: gives the items of a list, each after 100 ms.
 *
 * @param <T> the type of the items
 */
public final class DataStream<T> implements AsyncIterable<T> {

  /** How long one item takes. */
  public static final int MILLIS_AN_ITEM = 100;

  /**
   * @param data nobody changes it while this is in use
   */
  public DataStream(EventLoop loop, List<T> data) {
    throw new Todo("Task 1: a stream of data");
  }

  /**
   * A way through all items, from the first one on. Each item takes 100 ms, counted from the call
   * of {@code next()}; the end takes no time. Nothing is done before the first call of {@code
   * next()}.
   *
   * <p>Who calls {@code next()} before the answer to an earlier call has come waits for that first:
   * the second of two calls at one time is answered after 200 ms.
   */
  @Override
  public AsyncIterator<T> iterator() {
    throw new Todo("Task 1: an iterator that begins with the first item");
  }

  /**
   * Goes through {@code source} and prints a line for every item, as in {@code Processing: 7}.
   * Stops after {@code most} items: then it asks for no more, and tells the source that it leaves.
   *
   * @param most one at least
   * @return how many items it has printed; rejected with the error of the source, if there is one
   */
  public static Promise<Integer> processData(
      AsyncIterable<Integer> source, int most, Console console) {
    throw new Todo("Task 1: process the items of a stream");
  }

  /** Runs the example of the course day in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(
        () -> processData(new DataStream<>(loop, List.of(1, 2, 3, 4, 5)), 5, Console.standard()));
  }
}
