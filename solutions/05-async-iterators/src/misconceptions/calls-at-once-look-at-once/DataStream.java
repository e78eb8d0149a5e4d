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

/** Each call looks for itself whether there is a next item, and takes it when its timer is over. */
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

    @Override
    public Promise<IteratorResult<T>> next() {
      return fetch();
    }

    private Promise<IteratorResult<T>> fetch() {
      if (index == data.size()) {
        return Promise.resolve(IteratorResult.end());
      }
      return timers
          .setTimeout(MILLIS_AN_ITEM, "")
          .then(ignored -> IteratorResult.of(data.get(index++)));
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
