package dayone.topics.workerthreads;

import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;
import dayone.runtime.shared.SharedBuffer;

/** Task 3: a counter that many threads raise. */
public final class SharedCounter {

  private final Int32Array cell;

  /** The counter in the first four bytes of {@code memory}. */
  public SharedCounter(SharedBuffer memory) {
    cell = new Int32Array(memory, 0, 1);
  }

  /** Read, add and write in one step that no other thread can come between. */
  public int increment() {
    cell.set(0, cell.get(0) + 1);
    return cell.get(0);
  }

  /** What it holds now. */
  public int value() {
    return Atomics.load(cell, 0);
  }
}
