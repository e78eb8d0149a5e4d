package dayone.topics.asyncgenerators;

import dayone.runtime.async.AsyncIterable;
import dayone.runtime.async.AsyncIterator;
import dayone.runtime.async.IteratorResult;
import dayone.runtime.async.TimersPromises;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Items that take 1 ms each, on the clock of the loop, and a count of what was asked of it. To
 * close it takes 10 ms.
 */
final class Source<T> implements AsyncIterable<T>, AsyncIterator<T> {

  private final TimersPromises timers;
  private final int size;
  private final IntFunction<? extends T> item;
  private @Nullable Exception failure;
  private @Nullable Exception failureOfClosing;
  private int requests;
  private int finishes;
  private int underWay;
  private boolean closed;
  private boolean askedTooEarly;

  /** An item is made when it is asked for. */
  Source(EventLoop loop, int size, IntFunction<? extends T> item) {
    timers = new TimersPromises(loop);
    this.size = size;
    this.item = item;
  }

  Source(EventLoop loop, List<? extends T> items) {
    this(loop, items.size(), List.copyOf(items)::get);
  }

  /** Rejects instead of coming to an end. */
  Source<T> failingAtItsEnd(Exception error) {
    failure = error;
    return this;
  }

  /** Rejects when it is finished. */
  Source<T> failingToClose(Exception error) {
    failureOfClosing = error;
    return this;
  }

  @Override
  public AsyncIterator<T> iterator() {
    return this;
  }

  @Override
  public Promise<IteratorResult<T>> next() {
    int number = requests++;
    askedTooEarly |= underWay > 0;
    underWay++;
    return timers
        .setTimeout(1, true)
        .then(waited -> {
          underWay--;
          if (number < size) {
            return IteratorResult.of(item.apply(number));
          }
          if (failure != null && number == size) {
            throw failure;
          }
          return IteratorResult.end();
        });
  }

  @Override
  public Promise<IteratorResult<T>> finish() {
    finishes++;
    return timers
        .setTimeout(10, true)
        .then(waited -> {
          closed = true;
          if (failureOfClosing != null) {
            throw failureOfClosing;
          }
          return IteratorResult.end();
        });
  }

  /** How many items were asked for. */
  int requests() {
    return requests;
  }

  /** How often it was finished. */
  int finishes() {
    return finishes;
  }

  /** Whether it was finished and has had the time to close. */
  boolean isClosed() {
    return closed;
  }

  /** Whether an item was asked for before the one before had come. */
  boolean wasAskedTooEarly() {
    return askedTooEarly;
  }
}
