package dayone.topics.asynciterators;

import dayone.runtime.async.*;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.trace.Console;
import java.util.List;

/** Works out when each item is due; all timers run at the same time. */
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
    return new AsyncIterator<>() {
      private int index;
      private long due;

      @Override
      public Promise<IteratorResult<T>> next() {
        boolean done = index == data.size();
        if (!done) {
          due = Math.max(due, loop.now()) + MILLIS_AN_ITEM;
        } else if (due <= loop.now()) {
          return Promise.resolve(IteratorResult.end());
        }
        IteratorResult<T> result =
            done ? IteratorResult.end() : IteratorResult.of(data.get(index++));
        return new Promise<>(
            resolvers -> loop.setTimeout(() -> resolvers.resolve(result), due - loop.now()));
      }
    };
  }

  public static Promise<Integer> processData(
      AsyncIterable<Integer> source, int most, Console console) {
    AsyncIterator<Integer> items = source.iterator();
    return step(items, 0, most, console);
  }

  private static Promise<Integer> step(
      AsyncIterator<Integer> items, int count, int most, Console console) {
    return items
        .next()
        .thenCompose(result -> {
          if (result.done()) {
            return Promise.resolve(count);
          }
          try {
            console.log("Processing: " + result.value());
          } catch (RuntimeException e) {
            return closed(items).thenCompose(closed -> Promise.reject(e));
          }
          return count + 1 == most
              ? closed(items).then(closed -> most)
              : step(items, count + 1, most, console);
        });
  }

  private static Promise<String> closed(AsyncIterator<Integer> items) {
    Promise<?> closing = items.finish();
    return closing == null ? Promise.resolve("") : closing.then(result -> "");
  }

  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(
        () -> processData(new DataStream<>(loop, List.of(1, 2, 3, 4, 5)), 5, Console.standard()));
  }
}
