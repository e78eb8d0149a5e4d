package dayone.topics.nonblocking;

import dayone.runtime.Todo;
import java.util.function.ToLongFunction;

/**
 * Task 4: a cache that holds values up to a number of bytes, and does not forget what others still
 * use. Belongs to one thread, as all on a loop does.
 *
 * <p>The values used last are <em>held</em>; the sum of their sizes is never above the budget. What
 * is held longest without being used is evicted first. A value that was evicted, or was too large
 * to be held, is still <em>found</em> while somebody else has a reference to it; the cache itself
 * does not keep it from being collected.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class ByteCache<K, V> {

  /**
   * An empty cache.
   *
   * @param budget how many bytes may be held; 0 or more
   * @param sizeOf the size of a value in bytes; 0 or more, and always the same for the same value
   */
  public ByteCache(long budget, ToLongFunction<? super V> sizeOf) {
    throw new Todo("Task 4: a cache with a budget in bytes, which lets go of the rest");
  }

  /**
   * The value of {@code key}: the very object that was put, or null if there is none any more.
   * Counts as a use. A value that was found and is not held is held again, if it fits.
   */
  public V get(K key) {
    throw new Todo("Task 4: find a value and note that it was used");
  }

  /**
   * Makes {@code value} the value of {@code key}; the one before is gone. Counts as a use. A value
   * above the budget is not held and evicts nothing.
   *
   * @param value not null
   */
  public void put(K key, V value) {
    throw new Todo("Task 4: keep a value within the budget");
  }

  /** Forgets {@code key}, and its value wherever it is. */
  public void remove(K key) {
    throw new Todo("Task 4: forget a value");
  }

  /** The size of all values that are held; never above the budget. */
  public long heldBytes() {
    throw new Todo("Task 4: say how many bytes are held");
  }
}
