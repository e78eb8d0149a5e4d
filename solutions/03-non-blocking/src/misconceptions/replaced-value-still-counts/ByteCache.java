package dayone.topics.nonblocking;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The size of a value that is replaced is never taken off. */
public final class ByteCache<K, V> {

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

  private final Map<K, V> held = new LinkedHashMap<>(INITIAL_CAPACITY, LOAD_FACTOR, true);

  private final Map<K, Released<K, V>> released = new HashMap<>();

  private final ReferenceQueue<V> collected = new ReferenceQueue<>();

  private long heldBytes;

  public ByteCache(long budget, ToLongFunction<? super V> sizeOf) {
    this.budget = budget;
    this.sizeOf = sizeOf;
  }

  public V get(K key) {
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

  public void put(K key, V value) {
    forgetCollected();
    released.remove(key);
    long size = sizeOf.applyAsLong(value);
    if (size > budget) {
      release(key, value);
      return;
    }
    evictDownTo(budget - size);
    held.put(key, value);
    heldBytes += size;
  }

  public void remove(K key) {
    forgetCollected();
    V value = held.remove(key);
    if (value != null) {
      heldBytes -= sizeOf.applyAsLong(value);
    }
    released.remove(key);
  }

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
        released.remove(gone.key, gone);
      }
    }
  }
}
