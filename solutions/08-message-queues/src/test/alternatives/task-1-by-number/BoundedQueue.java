package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.*;

import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.Function;

/** The n-th take gets the n-th item; the n-th put waits for the take of number n - capacity. */
public final class BoundedQueue<T> {
  private final int capacity;
  private final Map<Long, T> items = new HashMap<>();
  private final Map<Long, Resolvers<Void>> putsThatWait = new HashMap<>();
  private final Map<Long, Resolvers<Optional<T>>> takesThatWait = new HashMap<>();
  private long puts;
  private long takes;
  private boolean closed;

  public BoundedQueue(int capacity) {
    if (capacity < 1) throw new IllegalArgumentException("At least 1: " + capacity);
    this.capacity = capacity;
  }

  public Promise<Void> put(T item) {
    if (closed) return Promise.reject(new QueueClosedException());
    long number = puts++;
    Resolvers<Optional<T>> taker = takesThatWait.remove(number);
    if (taker != null) {
      taker.resolve(Optional.of(item));
      return Promise.resolve();
    }
    items.put(number, item);
    if (number < takes + capacity) return Promise.resolve();
    return putsThatWait.computeIfAbsent(number, n -> Promise.withResolvers()).promise();
  }

  public Promise<Optional<T>> take() {
    if (closed && takes >= puts) return Promise.resolve(Optional.empty());
    long number = takes++;
    T item = items.remove(number);
    if (item == null) {
      return takesThatWait.computeIfAbsent(number, n -> Promise.withResolvers()).promise();
    }
    Resolvers<Void> placed = putsThatWait.remove(number + capacity);
    if (placed != null) placed.resolve(null);
    return Promise.resolve(Optional.of(item));
  }

  public int size() {
    return items.size() - putsThatWait.size();
  }

  public void close() {
    if (closed) return;
    closed = true;
    for (Long number : new TreeSet<>(putsThatWait.keySet())) {
      items.remove(number);
      puts--;
      putsThatWait.remove(number).reject(new QueueClosedException());
    }
    for (Long number : new TreeSet<>(takesThatWait.keySet())) {
      takesThatWait.remove(number).resolve(Optional.empty());
    }
  }

  public Promise<Integer> produce(Iterator<? extends T> source) {
    return async(() -> {
      int count;
      for (count = 0; source.hasNext(); count++) await(put(source.next()));
      return count;
    });
  }

  public Promise<Integer> consume(Function<? super T, ? extends Promise<?>> work) {
    return async(() -> {
      for (int count = 0; ; count++) {
        Optional<T> item = await(take());
        if (item.isEmpty()) return count;
        await(work.apply(item.get()));
      }
    });
  }
}
