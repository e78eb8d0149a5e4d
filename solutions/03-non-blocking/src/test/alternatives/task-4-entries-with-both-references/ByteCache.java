package dayone.topics.nonblocking;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * One map: each entry has a weak reference, and a strong one while it is held; the use is a
 * counter.
 */
public final class ByteCache<K, V> {

  private static final class Entry<V> {

    final WeakReference<V> weak;
    final long size;
    V strong;
    long lastUse;

    Entry(V value, long size) {
      this.weak = new WeakReference<>(value);
      this.size = size;
    }
  }

  private final long budget;
  private final ToLongFunction<? super V> sizeOf;
  private final Map<K, Entry<V>> entries = new HashMap<>();
  private long heldBytes;
  private long clock;

  public ByteCache(long budget, ToLongFunction<? super V> sizeOf) {
    this.budget = budget;
    this.sizeOf = sizeOf;
  }

  public V get(K key) {
    clearUp();
    Entry<V> entry = entries.get(key);
    V value = entry == null ? null : entry.weak.get();
    if (value != null) {
      use(entry, value);
    }
    return value;
  }

  public void put(K key, V value) {
    remove(key);
    Entry<V> entry = new Entry<>(value, sizeOf.applyAsLong(value));
    entries.put(key, entry);
    use(entry, value);
  }

  private void use(Entry<V> entry, V value) {
    entry.lastUse = ++clock;
    if (entry.strong != null || entry.size > budget) {
      return;
    }
    while (heldBytes + entry.size > budget) {
      Entry<V> eldest = null;
      for (Entry<V> other : entries.values()) {
        if (other.strong != null && (eldest == null || other.lastUse < eldest.lastUse)) {
          eldest = other;
        }
      }
      drop(eldest);
    }
    entry.strong = value;
    heldBytes += entry.size;
  }

  private void drop(Entry<V> entry) {
    if (entry != null && entry.strong != null) {
      entry.strong = null;
      heldBytes -= entry.size;
    }
  }

  public void remove(K key) {
    clearUp();
    drop(entries.remove(key));
  }

  private void clearUp() {
    entries.values().removeIf(entry -> entry.weak.get() == null);
  }

  public long heldBytes() {
    return heldBytes;
  }
}
