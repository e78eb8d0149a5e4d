package dayone.topics.nonblocking;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What is evicted is kept in a second map. */
public final class ByteCache<K, V> {

  private final long budget;
  private final ToLongFunction<? super V> sizeOf;
  private final LinkedHashMap<K, V> held = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<K, V> evicted = new HashMap<>();
  private long heldBytes;

  public ByteCache(long budget, ToLongFunction<? super V> sizeOf) {
    this.budget = budget;
    this.sizeOf = sizeOf;
  }

  public V get(K key) {
    V value = held.get(key);
    if (value == null) {
      value = evicted.get(key);
      if (value != null) {
        put(key, value);
      }
    }
    return value;
  }

  public void put(K key, V value) {
    remove(key);
    long size = sizeOf.applyAsLong(value);
    if (size > budget) {
      evicted.put(key, value);
      return;
    }
    while (heldBytes + size > budget) {
      Map.Entry<K, V> eldest = held.pollFirstEntry();
      heldBytes -= sizeOf.applyAsLong(eldest.getValue());
      evicted.put(eldest.getKey(), eldest.getValue());
    }
    held.put(key, value);
    heldBytes += size;
  }

  public void remove(K key) {
    V value = held.remove(key);
    if (value != null) {
      heldBytes -= sizeOf.applyAsLong(value);
    }
    evicted.remove(key);
  }

  public long heldBytes() {
    return heldBytes;
  }
}
