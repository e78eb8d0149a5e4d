package dayone.topics.workerthreads;

import dayone.runtime.Todo;
import dayone.runtime.shared.SharedBuffer;

/**
 * Task 3: a counter that many threads raise. It lives in the first four bytes of the memory; all
 * counters on one memory are one counter.
 */
public final class SharedCounter {

  /** The counter in {@code memory}, whatever it holds now. */
  public SharedCounter(SharedBuffer memory) {
    throw new Todo("Task 3: look at the shared memory as a number");
  }

  /** Adds 1; returns what it holds then. No two calls of any threads return the same. */
  public int increment() {
    throw new Todo("Task 3: add 1 so that no other thread comes between");
  }

  /** What it holds now. */
  public int value() {
    throw new Todo("Task 3: read the counter");
  }
}
