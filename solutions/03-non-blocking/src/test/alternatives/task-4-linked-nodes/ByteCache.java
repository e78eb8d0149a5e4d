package dayone.topics.nonblocking;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** A doubly linked list of nodes in the order of use, and a reference queue that clears up. */
public final class ByteCache<K, V> {

  private static final class Node<K, V> extends WeakReference<V> {

    final K key;
    final long size;
    V value;
    Node<K, V> before;
    Node<K, V> after;

    Node(K key, V value, long size, ReferenceQueue<V> gone) {
      super(value, gone);
      this.key = key;
      this.size = size;
    }
  }

  private final long budget;
  private final ToLongFunction<? super V> sizeOf;
  private final Map<K, Node<K, V>> nodes = new HashMap<>();
  private final ReferenceQueue<V> gone = new ReferenceQueue<>();
  private final Node<K, V> ends = new Node<>(null, null, 0, null);
  private long heldBytes;

  public ByteCache(long budget, ToLongFunction<? super V> sizeOf) {
    this.budget = budget;
    this.sizeOf = sizeOf;
    ends.before = ends;
    ends.after = ends;
  }

  public V get(K key) {
    clearUp();
    Node<K, V> node = nodes.get(key);
    V value = node == null ? null : node.get();
    if (value != null) {
      release(node);
      hold(node, value);
    }
    return value;
  }

  public void put(K key, V value) {
    remove(key);
    Node<K, V> node = new Node<>(key, value, sizeOf.applyAsLong(value), gone);
    nodes.put(key, node);
    hold(node, value);
  }

  private void hold(Node<K, V> node, V value) {
    if (node.size > budget) {
      return;
    }
    while (heldBytes + node.size > budget) {
      release(ends.after);
    }
    node.value = value;
    node.before = ends.before;
    node.after = ends;
    ends.before.after = node;
    ends.before = node;
    heldBytes += node.size;
  }

  private void release(Node<K, V> node) {
    if (node.value != null) {
      node.value = null;
      node.before.after = node.after;
      node.after.before = node.before;
      heldBytes -= node.size;
    }
  }

  public void remove(K key) {
    clearUp();
    Node<K, V> node = nodes.remove(key);
    if (node != null) {
      release(node);
      node.clear();
    }
  }

  private void clearUp() {
    Reference<? extends V> reference;
    while ((reference = gone.poll()) != null) {
      Node<?, ?> node = (Node<?, ?>) reference;
      nodes.remove(node.key, node);
    }
  }

  public long heldBytes() {
    return heldBytes;
  }
}
