package dayone.topics.nonblocking;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Task 4: a cache that holds values up to a number of bytes, and does not forget what others still
 * use. Belongs to one thread.
 *
 * <p>The invariant: a key is in {@link #held} or in {@link #released} or in neither, never in both.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class ByteCache<K, V> {

  /** A value that is not held. It knows its key, so that the key can go when the value has gone. */
  private static final class Released<K, V> extends WeakReference<V> {

    final K key;

    Released(K key, V value, ReferenceQueue<V> collected) {
      super(value, collected);
      this.key = key;
    }
  }

  private static final int INITIAL_CAPACITY = 16;
  private static final float LOAD_FACTOR = 0.75f;

  private final long budget;
  private final ToLongFunction<? super V> sizeOf;

  /** In the order of their last use, the longest ago first. */
  private final Map<K, V> held = new LinkedHashMap<>(INITIAL_CAPACITY, LOAD_FACTOR, true);

  private final Map<K, Released<K, V>> released = new HashMap<>();

  /** Where the garbage collector puts references whose value it has taken. */
  private final ReferenceQueue<V> collected = new ReferenceQueue<>();

  private long heldBytes;

  /** An empty cache. */
  public ByteCache(long budget, ToLongFunction<? super V> sizeOf) {
    this.budget = budget;
    this.sizeOf = sizeOf;
  }

  /** The value of {@code key}, or null. */
  public @Nullable V get(K key) {
    forgetCollected();
    V value = held.get(key);
    if (value != null) {
      return value;
    }
    Released<K, V> reference = released.get(key);
    value = reference == null ? null : reference.get();
    if (value != null) {
      put(key, value);
    }
    return value;
  }

  /** Makes {@code value} the value of {@code key}. */
  public void put(K key, V value) {
    remove(key);
    long size = sizeOf.applyAsLong(value);
    if (size > budget) {
      release(key, value);
      return;
    }
    evictDownTo(budget - size);
    held.put(key, value);
    heldBytes += size;
  }

  /** Forgets {@code key}, and its value wherever it is. */
  public void remove(K key) {
    forgetCollected();
    V value = held.remove(key);
    if (value != null) {
      heldBytes -= sizeOf.applyAsLong(value);
    }
    released.remove(key);
  }

  /** The size of all values that are held. */
  public long heldBytes() {
    return heldBytes;
  }

  private void evictDownTo(long bytes) {
    Iterator<Map.Entry<K, V>> longestUnused = held.entrySet().iterator();
    while (heldBytes > bytes) {
      Map.Entry<K, V> entry = longestUnused.next();
      longestUnused.remove();
      heldBytes -= sizeOf.applyAsLong(entry.getValue());
      release(entry.getKey(), entry.getValue());
    }
  }

  private void release(K key, V value) {
    released.put(key, new Released<>(key, value, collected));
  }

  private void forgetCollected() {
    Reference<? extends V> reference;
    while ((reference = collected.poll()) != null) {
      if (reference instanceof Released<?, ?> gone) {
        // Not by the key alone: it may have got another value meanwhile.
        released.remove(gone.key, gone);
      }
    }
  }
}
