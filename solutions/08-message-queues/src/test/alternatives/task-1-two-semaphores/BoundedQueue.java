package dayone.topics.messagequeues;

import static dayone.runtime.async.Async.*;

import dayone.runtime.promise.*;
import java.util.*;
import java.util.function.Function;

/** Two semaphores as in the textbooks: one counts places, the other one items. */
public final class BoundedQueue<T> {
  /** First come, first served; closed, it refuses whoever would have to wait. */
  private static final class Semaphore {
    private int permits;
    private boolean closed;
    private final Queue<Resolvers<Boolean>> waiting = new ArrayDeque<>();

    Semaphore(int permits) {
      this.permits = permits;
    }

    boolean tryAcquire() {
      if (permits == 0) return false;
      permits--;
      return true;
    }

    /** Whether there was a permit in the end. */
    Promise<Boolean> acquire() {
      if (closed) return Promise.resolve(false);
      Resolvers<Boolean> one = Promise.withResolvers();
      waiting.add(one);
      return one.promise();
    }

    void release() {
      Resolvers<Boolean> next = waiting.poll();
      if (next == null) permits++;
      else next.resolve(true);
    }

    void close() {
      closed = true;
      for (Resolvers<Boolean> next = waiting.poll(); next != null; next = waiting.poll()) {
        next.resolve(false);
      }
    }
  }

  private final Semaphore places;
  private final Semaphore filled = new Semaphore(0);
  private final Queue<T> items = new ArrayDeque<>();
  private boolean closed;

  public BoundedQueue(int capacity) {
    if (capacity < 1) throw new IllegalArgumentException("At least 1: " + capacity);
    places = new Semaphore(capacity);
  }

  public Promise<Void> put(T item) {
    if (closed) return Promise.reject(new QueueClosedException());
    return async(() -> {
      if (!places.tryAcquire() && !await(places.acquire())) throw new QueueClosedException();
      items.add(item);
      filled.release();
    });
  }

  public Promise<Optional<T>> take() {
    return async(() -> {
      if (!filled.tryAcquire() && !await(filled.acquire())) return Optional.empty();
      T item = items.remove();
      places.release();
      return Optional.of(item);
    });
  }

  public int size() {
    return items.size();
  }

  public void close() {
    closed = true;
    places.close();
    filled.close();
  }

  public Promise<Integer> produce(Iterator<? extends T> source) {
    return async(() -> {
      int count = 0;
      for (; source.hasNext(); count++) await(put(source.next()));
      return count;
    });
  }

  public Promise<Integer> consume(Function<? super T, ? extends Promise<?>> work) {
    return async(() -> {
      int count = 0;
      for (Optional<T> item; (item = await(take())).isPresent(); count++) {
        await(work.apply(item.get()));
      }
      return count;
    });
  }
}
