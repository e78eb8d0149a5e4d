package dayone.topics.workerthreads;

import dayone.runtime.shared.SharedBuffer;

/** Task 3: a counter that many threads raise. */
public final class SharedCounter {

  private int count;

  /** The counter in the first four bytes of {@code memory}. */
  public SharedCounter(SharedBuffer memory) {
    count = 0;
  }

  /** Read, add and write in one step that no other thread can come between. */
  public int increment() {
    return ++count;
  }

  /** What it holds now. */
  public int value() {
    return count;
  }
}
