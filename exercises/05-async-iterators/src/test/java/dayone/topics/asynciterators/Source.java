package dayone.topics.asynciterators;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.List;

/**
 * A source of items that counts what is done to it. Each item takes a while, and so does closing
 * it. It fails instead of ending if it is told so.
 */
final class Source<T> implements AsyncIterable<T> {

  private final EventLoop loop;
  private final List<T> items;
  private Exception failure;
  private Exception closingFailure;

  /** Calls of {@code iterator()}. */
  int opened;

  /** Calls of {@code next()} over all iterators. */
  int asked;

  /** Calls of {@code finish()}. */
  int closes;

  /** How many of these have come to their end, so that the source is really closed. */
  int closed;

  /** How many iterators have come to their end, or have failed. */
  int ended;

  static Source<Integer> of(EventLoop loop, Integer... items) {
    return new Source<>(loop, List.of(items));
  }

  Source(EventLoop loop, List<T> items) {
    this.loop = loop;
    this.items = items;
  }

  /** Rejects with {@code error} where it would otherwise end. */
  Source<T> failingWith(Exception error) {
    failure = error;
    return this;
  }

  /** Rejects with {@code error} when it is closed. */
  Source<T> failingToCloseWith(Exception error) {
    closingFailure = error;
    return this;
  }

  @Override
  public AsyncIterator<T> iterator() {
    opened++;
    return new AsyncIterator<>() {
      private int index;

      @Override
      public Promise<IteratorResult<T>> next() {
        asked++;
        int place = index++;
        return new Promise<>(resolvers ->
            loop.setTimeout(
                () -> {
                  if (place == items.size()) {
                    ended++;
                  }
                  if (place < items.size()) {
                    resolvers.resolve(IteratorResult.of(items.get(place)));
                  } else if (place == items.size() && failure != null) {
                    resolvers.reject(failure);
                  } else {
                    resolvers.resolve(IteratorResult.end());
                  }
                },
                10));
      }

      @Override
      public Promise<IteratorResult<T>> finish() {
        closes++;
        index = items.size() + 1;
        return new Promise<>(resolvers ->
            loop.setTimeout(
                () -> {
                  closed++;
                  if (closingFailure == null) {
                    resolvers.resolve(IteratorResult.end());
                  } else {
                    resolvers.reject(closingFailure);
                  }
                },
                5));
      }
    };
  }
}
