package dayone.topics.messagequeues;

import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.Function;

/** One list of all items; the first ones have a place. Without coroutines. */
public final class BoundedQueue<T> {
  private final class Entry {
    final T item;
    final Resolvers<Void> placed = Promise.withResolvers();

    Entry(T item) {
      this.item = item;
    }
  }

  private final int capacity;
  private final LinkedList<Entry> entries = new LinkedList<>();
  private final LinkedList<Resolvers<Optional<T>>> takers = new LinkedList<>();
  private boolean closed;

  public BoundedQueue(int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException("capacity " + capacity);
    }
    this.capacity = capacity;
  }

  public Promise<Void> put(T item) {
    if (closed) {
      return Promise.reject(new QueueClosedException());
    }
    Entry entry = new Entry(item);
    entries.addLast(entry);
    settle();
    return entry.placed.promise();
  }

  public Promise<Optional<T>> take() {
    Resolvers<Optional<T>> taker = Promise.withResolvers();
    takers.addLast(taker);
    settle();
    return taker.promise();
  }

  /** Whatever can be done now. */
  private void settle() {
    while (!entries.isEmpty() && !takers.isEmpty()) {
      Entry entry = entries.removeFirst();
      takers.removeFirst().resolve(Optional.of(entry.item));
      entry.placed.resolve(null);
    }
    // Resolving twice does nothing.
    entries.stream().limit(capacity).forEach(entry -> entry.placed.resolve(null));
    if (closed) {
      while (entries.size() > capacity) {
        entries.remove(capacity).placed.reject(new QueueClosedException());
      }
      takers.forEach(taker -> taker.resolve(Optional.empty()));
      takers.clear();
    }
  }

  public int size() {
    return Math.min(entries.size(), capacity);
  }

  public void close() {
    closed = true;
    settle();
  }

  public Promise<Integer> produce(Iterator<? extends T> source) {
    return Promise.resolve().thenCompose(start -> produce(source, 0));
  }

  private Promise<Integer> produce(Iterator<? extends T> source, int count) {
    return source.hasNext()
        ? put(source.next()).thenCompose(placed -> produce(source, count + 1))
        : Promise.resolve(count);
  }

  public Promise<Integer> consume(Function<? super T, ? extends Promise<?>> work) {
    return new Promise<>(result -> next(work, 0, result));
  }

  private void next(
      Function<? super T, ? extends Promise<?>> work, int count, Resolvers<Integer> result) {
    take()
        .thenAccept(item -> {
          if (item.isEmpty()) {
            result.resolve(count);
            return;
          }
          work.apply(item.get())
              .then(
                  done -> {
                    next(work, count + 1, result);
                    return "";
                  },
                  error -> {
                    result.reject(error);
                    return "";
                  });
        })
        .catchError(error -> {
          result.reject(error);
          return null;
        });
  }
}
