package dayone.topics.nonblocking;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * A plain list in the order of use, searched from end to end; what is evicted goes into a map of
 * weak references.
 */
public final class ByteCache<K, V> {

  private record Held<K, V>(K key, V value, long size) {}

  private final long budget;
  private final ToLongFunction<? super V> sizeOf;
  private final LinkedList<Held<K, V>> held = new LinkedList<>();
  private final Map<K, WeakReference<V>> evicted = new HashMap<>();

  public ByteCache(long budget, ToLongFunction<? super V> sizeOf) {
    this.budget = budget;
    this.sizeOf = sizeOf;
  }

  public V get(K key) {
    V value = find(key);
    if (value != null) {
      put(key, value);
    }
    return value;
  }

  private V find(K key) {
    for (Held<K, V> each : held) {
      if (each.key().equals(key)) {
        return each.value();
      }
    }
    WeakReference<V> reference = evicted.get(key);
    return reference == null ? null : reference.get();
  }

  public void put(K key, V value) {
    remove(key);
    Held<K, V> newest = new Held<>(key, value, sizeOf.applyAsLong(value));
    if (newest.size() > budget) {
      evicted.put(key, new WeakReference<>(value));
      return;
    }
    held.addLast(newest);
    while (heldBytes() > budget) {
      Held<K, V> eldest = held.removeFirst();
      evicted.put(eldest.key(), new WeakReference<>(eldest.value()));
    }
  }

  public void remove(K key) {
    held.removeIf(each -> each.key().equals(key));
    evicted.remove(key);
    evicted.values().removeIf(reference -> reference.get() == null);
  }

  public long heldBytes() {
    return held.stream().mapToLong(Held::size).sum();
  }
}
