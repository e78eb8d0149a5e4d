package dayone.runtime.worker;

import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which object was copied to which: so what is found twice is copied once, and a cycle ends. Most
 * messages hold a handful of objects that need this; for them a short list is faster than a hash
 * table, which also writes a hash code into each object.
 */
@SuppressWarnings("ReferenceEquality") // Which object it is: that is the question here.
final class Copies {

  private static final int LISTED = 8;

  private @Nullable Object[] pairs = new Object[4];
  private int used;
  private @Nullable IdentityHashMap<Object, Object> table;

  /** The copy of {@code original}, or null. */
  @Nullable Object of(Object original) {
    if (table != null) {
      return table.get(original);
    }
    for (int i = 0; i < used; i += 2) {
      if (pairs[i] == original) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  void put(Object original, Object copy) {
    if (table != null) {
      table.put(original, copy);
      return;
    }
    for (int i = 0; i < used; i += 2) {
      if (pairs[i] == original) {
        pairs[i + 1] = copy;
        return;
      }
    }
    if (used == 2 * LISTED) {
      spread();
      put(original, copy);
      return;
    }
    if (used == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * used);
    }
    pairs[used++] = original;
    pairs[used++] = copy;
  }

  void remove(Object original) {
    if (table != null) {
      table.remove(original);
      return;
    }
    for (int i = 0; i < used; i += 2) {
      if (pairs[i] == original) {
        // The last pair fills the gap.
        pairs[i] = pairs[used - 2];
        pairs[i + 1] = pairs[used - 1];
        pairs[--used] = null;
        pairs[--used] = null;
        return;
      }
    }
  }

  private void spread() {
    IdentityHashMap<Object, Object> all = new IdentityHashMap<>(4 * LISTED);
    for (int i = 0; i < used; i += 2) {
      Object original = pairs[i];
      Object copy = pairs[i + 1];
      if (original != null && copy != null) {
        all.put(original, copy);
      }
    }
    table = all;
  }
}
