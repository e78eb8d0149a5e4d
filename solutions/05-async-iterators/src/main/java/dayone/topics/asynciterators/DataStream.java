package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.ForAwait;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the items of a list, each after 100 ms. The index is in the iterator: in the example of the
 * course day it is in the stream, and two loops over one stream share the items.
 *
 * @param <T> the type of the items
 */
public final class DataStream<T extends @Nullable Object> implements AsyncIterable<T> {

  /** How long one item takes. */
  public static final int MILLIS_AN_ITEM = 100;

  private final TimersPromises timers;
  private final List<T> data;

  /**
   * @param data nobody changes it while this is in use
   */
  public DataStream(EventLoop loop, List<T> data) {
    this.timers = new TimersPromises(loop);
    this.data = data;
  }

  /** A way through all items, from the first one on. */
  @Override
  public AsyncIterator<T> iterator() {
    return new Items();
  }

  private final class Items implements AsyncIterator<T> {

    private int index;
    private Promise<IteratorResult<T>> last = Promise.resolve(IteratorResult.end());

    @Override
    public Promise<IteratorResult<T>> next() {
      // Behind the call before: the question whether there is a next item needs its answer.
      last = last.thenCompose(before -> fetch());
      return last;
    }

    private Promise<IteratorResult<T>> fetch() {
      if (index == data.size()) {
        return Promise.resolve(IteratorResult.end());
      }
      T item = data.get(index++);
      return timers.setTimeout(MILLIS_AN_ITEM, IteratorResult.of(item));
    }
  }

  /**
   * Goes through {@code source} and prints a line for every item, until there were {@code most}.
   *
   * @return how many items it has printed
   */
  public static Promise<Integer> processData(
      AsyncIterable<Integer> source, int most, Console console) {
    return async(() -> {
      int processed = 0;
      try (ForAwait<Integer> items = ForAwait.of(source)) {
        // In this order: nobody asks for an item that is not wanted.
        while (processed < most && items.next()) {
          console.log("Processing: " + items.item());
          processed++;
        }
      }
      return processed;
    });
  }

  /** Runs the example of the course day in real time. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(
        () -> processData(new DataStream<>(loop, List.of(1, 2, 3, 4, 5)), 5, Console.standard()));
  }
}
