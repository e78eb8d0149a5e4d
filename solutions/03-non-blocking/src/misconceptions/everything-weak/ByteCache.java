package dayone.topics.nonblocking;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.function.ToLongFunction;

/** Values within the budget are held weakly, too. */
public final class ByteCache<K, V> {

  private final long budget;
  private final ToLongFunction<? super V> sizeOf;
  private final LinkedHashMap<K, WeakReference<V>> values = new LinkedHashMap<>();
  private long heldBytes;

  public ByteCache(long budget, ToLongFunction<? super V> sizeOf) {
    this.budget = budget;
    this.sizeOf = sizeOf;
  }

  public V get(K key) {
    WeakReference<V> reference = values.get(key);
    return reference == null ? null : reference.get();
  }

  public void put(K key, V value) {
    values.put(key, new WeakReference<>(value));
    heldBytes = Math.min(budget, heldBytes + sizeOf.applyAsLong(value));
  }

  public void remove(K key) {
    values.remove(key);
  }

  public long heldBytes() {
    return heldBytes;
  }
}
