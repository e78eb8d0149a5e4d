package dayone.topics.messagequeues;

import dayone.runtime.Todo;
import dayone.runtime.promise.Promise;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Task 1: a queue between producers and consumers that holds a limited number of items.
 *
 * @param <T> the type of the items; no item is null
 */
public final class BoundedQueue<T> {

  /**
   * @param capacity how many items the queue holds at most
   * @throws IllegalArgumentException if {@code capacity} is less than 1
   */
  public BoundedQueue(int capacity) {
    throw new Todo("Task 1: make a queue with a limit");
  }

  /**
   * Puts {@code item} behind all that were put before.
   *
   * @return is fulfilled when the item has its place in the queue, or was handed to a taker that
   *     waits. Rejected with a {@link QueueClosedException} if the queue is closed before that;
   *     then nobody gets the item.
   */
  public Promise<Void> put(T item) {
    throw new Todo("Task 1: put an item, and wait if there is no place");
  }

  /**
   * Takes the item that was put first.
   *
   * @return is fulfilled with the item as soon as there is one, and with nothing when the queue is
   *     closed and no item is left
   */
  public Promise<Optional<T>> take() {
    throw new Todo("Task 1: take an item, and wait if there is none");
  }

  /** How many items have a place in the queue. Puts that wait do not count. */
  public int size() {
    throw new Todo("Task 1: count the items");
  }

  /**
   * Takes no more items. Those that have a place can still be taken. Puts that wait are rejected,
   * takers that wait get nothing. Closing a closed queue does nothing.
   */
  public void close() {
    throw new Todo("Task 1: close the queue");
  }

  /**
   * Puts all of {@code source}, in its order. Asks it for an item only when the item before has its
   * place. Does not close the queue: there may be other producers.
   *
   * @return is fulfilled with the number of items, or rejected with the error of {@code source} or
   *     of {@link #put}
   */
  public Promise<Integer> produce(Iterator<? extends T> source) {
    throw new Todo("Task 1: put what a source gives, no faster than there are places");
  }

  /**
   * Takes items and calls {@code work} with each, one at a time: the next is taken when the promise
   * of {@code work} is fulfilled. Ends when the queue is closed and no item is left.
   *
   * @return is fulfilled with the number of items. If {@code work} throws, or its promise is
   *     rejected, this is rejected with the same error, and no further item is taken.
   */
  public Promise<Integer> consume(Function<? super T, ? extends Promise<?>> work) {
    throw new Todo("Task 1: take items and work on them, one at a time");
  }
}
