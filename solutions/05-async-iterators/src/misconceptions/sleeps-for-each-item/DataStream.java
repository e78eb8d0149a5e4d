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

/** The thread sleeps for 100 ms, and a promise that is fulfilled already is returned. */
public final class DataStream<T> implements AsyncIterable<T> {
  public static final int MILLIS_AN_ITEM = 100;

  private final TimersPromises timers;
  private final List<T> data;

  public DataStream(EventLoop loop, List<T> data) {
    this.timers = new TimersPromises(loop);
    this.data = data;
  }

  @Override
  public AsyncIterator<T> iterator() {
    return new Items();
  }

  private final class Items implements AsyncIterator<T> {
    private int index;
    private Promise<IteratorResult<T>> last = Promise.resolve(IteratorResult.end());

    @Override
    public Promise<IteratorResult<T>> next() {
      last = last.thenCompose(before -> fetch());
      return last;
    }

    private Promise<IteratorResult<T>> fetch() {
      if (index == data.size()) {
        return Promise.resolve(IteratorResult.end());
      }
      T item = data.get(index++);
      try {
        Thread.sleep(MILLIS_AN_ITEM);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return Promise.resolve(IteratorResult.of(item));
    }
  }

  public static Promise<Integer> processData(
      AsyncIterable<Integer> source, int most, Console console) {
    return async(() -> {
      int processed = 0;
      try (ForAwait<Integer> items = ForAwait.of(source)) {
        while (processed < most && items.next()) {
          console.log("Processing: " + items.item());
          processed++;
        }
      }
      return processed;
    });
  }

  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(
        () -> processData(new DataStream<>(loop, List.of(1, 2, 3, 4, 5)), 5, Console.standard()));
  }
}
