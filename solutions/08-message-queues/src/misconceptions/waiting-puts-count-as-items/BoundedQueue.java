package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/**
 * The item has its place at once and only the promise waits, so the queue holds more than it may.
 */
public final class BoundedQueue<T> {

  private record Waiting<T>(T item, Resolvers<Void> placed) {}

  private final int capacity;
  private final ArrayDeque<T> items = new ArrayDeque<>();
  private final ArrayDeque<Waiting<T>> puts = new ArrayDeque<>();
  private final ArrayDeque<Resolvers<Optional<T>>> takers = new ArrayDeque<>();
  private boolean closed;

  public BoundedQueue(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "A queue needs room for at least 1 item; " + capacity + " is less.");
    }
    this.capacity = capacity;
  }

  public Promise<Void> put(T item) {
    if (closed) {
      return Promise.reject(new QueueClosedException());
    }
    if (!takers.isEmpty()) {
      takers.remove().resolve(Optional.of(item));
      return Promise.resolve();
    }
    if (items.size() < capacity) {
      items.add(item);
      return Promise.resolve();
    }
    Resolvers<Void> placed = Promise.withResolvers();
    items.add(item);
    puts.add(new Waiting<>(item, placed));
    return placed.promise();
  }

  public Promise<Optional<T>> take() {
    if (!items.isEmpty()) {
      T item = items.remove();
      if (!puts.isEmpty()) {
        Waiting<T> next = puts.remove();
        next.placed().resolve(null);
      }
      return Promise.resolve(Optional.of(item));
    }
    if (closed) {
      return Promise.resolve(Optional.empty());
    }
    Resolvers<Optional<T>> taker = Promise.withResolvers();
    takers.add(taker);
    return taker.promise();
  }

  public int size() {
    return items.size();
  }

  public void close() {
    closed = true;
    while (!puts.isEmpty()) {
      puts.remove().placed().reject(new QueueClosedException());
    }
    while (!takers.isEmpty()) {
      takers.remove().resolve(Optional.empty());
    }
  }

  public Promise<Integer> produce(Iterator<? extends T> source) {
    return async(() -> {
      int count = 0;
      while (source.hasNext()) {
        await(put(source.next()));
        count++;
      }
      return count;
    });
  }

  public Promise<Integer> consume(Function<? super T, ? extends Promise<?>> work) {
    return async(() -> {
      int count = 0;
      Optional<T> item = await(take());
      while (item.isPresent()) {
        await(work.apply(item.get()));
        count++;
        item = await(take());
      }
      return count;
    });
  }
}
