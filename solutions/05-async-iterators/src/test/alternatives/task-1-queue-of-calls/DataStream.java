package dayone.topics.asynciterators;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.*;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import dayone.runtime.trace.Console;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;

/** Calls stand in a queue; one timer at a time serves the first of them. */
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
    Iterator<T> rest = data.iterator();
    ArrayDeque<Resolvers<IteratorResult<T>>> calls = new ArrayDeque<>();
    return new AsyncIterator<>() {
      @Override
      public Promise<IteratorResult<T>> next() {
        Resolvers<IteratorResult<T>> call = Promise.withResolvers();
        calls.add(call);
        if (calls.size() == 1) {
          serve();
        }
        return call.promise();
      }

      private void serve() {
        if (rest.hasNext()) {
          loop.setTimeout(
              () -> {
                calls.remove().resolve(IteratorResult.of(rest.next()));
                if (!calls.isEmpty()) {
                  serve();
                }
              },
              MILLIS_AN_ITEM);
        } else {
          while (!calls.isEmpty()) {
            calls.remove().resolve(IteratorResult.end());
          }
        }
      }
    };
  }

  public static Promise<Integer> processData(
      AsyncIterable<Integer> source, int most, Console console) {
    return async(() -> {
      AsyncIterator<Integer> items = source.iterator();
      for (int count = 0; true; count++) {
        IteratorResult<Integer> result = await(items.next());
        if (result.done()) {
          return count;
        }
        boolean goesOn = false;
        try {
          console.log("Processing: " + result.value());
          goesOn = count + 1 < most;
        } finally {
          Promise<?> closing = goesOn ? null : items.finish();
          if (closing != null) {
            await(closing);
          }
        }
        if (!goesOn) {
          return most;
        }
      }
    });
  }

  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    loop.run(
        () -> processData(new DataStream<>(loop, List.of(1, 2, 3, 4, 5)), 5, Console.standard()));
  }
}
