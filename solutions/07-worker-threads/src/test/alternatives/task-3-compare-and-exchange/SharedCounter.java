package dayone.topics.workerthreads;

import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;
import dayone.runtime.shared.SharedBuffer;

/** Tries until nobody came between. */
public final class SharedCounter {

  private final Int32Array memory;

  public SharedCounter(SharedBuffer memory) {
    this.memory = new Int32Array(memory, 0, 1);
  }

  public int increment() {
    while (true) {
      int before = Atomics.load(memory, 0);
      if (Atomics.compareExchange(memory, 0, before, before + 1) == before) {
        return before + 1;
      }
    }
  }

  public int value() {
    return Atomics.add(memory, 0, 0);
  }
}
