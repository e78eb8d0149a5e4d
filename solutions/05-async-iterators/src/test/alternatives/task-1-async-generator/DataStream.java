package dayone.topics.asynciterators;

import dayone.runtime.async.*;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.util.List;

/** A generator: its calls wait for each other by themselves. */
public final class DataStream<T> implements AsyncIterable<T> {
  public static final int MILLIS_AN_ITEM = 100;
  private final EventLoop loop;
  private final List<T> data;

  public DataStream(EventLoop loop, List<T> data) {
    this.loop = loop;
    this.data = data;
  }

  @Override
  public AsyncIterator<T> iterator() {
    return AsyncGenerator.of(out -> {
      for (T item : data) {
        out.yield(new TimersPromises(loop).setTimeout(MILLIS_AN_ITEM, item));
      }
    });
  }

  private static final class Enough extends Exception {}

  public static Promise<Integer> processData(
      AsyncIterable<Integer> source, int most, Console console) {
    int[] count = {0};
    return Async.async(() -> {
      try {
        ForAwait.each(
            source,
            item -> {
              console.log("Processing: " + item);
              if (++count[0] == most) {
                throw new Enough();
              }
            });
      } catch (Enough enough) {
        // The way out that each does not have.
      }
      return count[0];
    });
  }

  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(
        () -> processData(new DataStream<>(loop, List.of(1, 2, 3, 4, 5)), 5, Console.standard()));
  }
}
