package dayone.topics.workerthreads;

import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;
import dayone.runtime.shared.SharedBuffer;
import java.util.concurrent.Callable;

/** Task 3: a lock in shared memory, for workers. */
public final class SharedLock {

  private static final int FREE = 0;
  private static final int LOCKED = 1;

  /** Locked, and somebody may sleep: only then unlock has to wake one. */
  private static final int CONTENDED = 2;

  private final Int32Array cell;

  /** The lock in the first four bytes of {@code memory}; 0 is free. */
  public SharedLock(SharedBuffer memory) {
    cell = new Int32Array(memory, 0, 1);
  }

  /** Blocks this thread until the lock is its own. */
  public void lock() {
    if (Atomics.compareExchange(cell, 0, FREE, LOCKED) == FREE) {
      return;
    }
    while (Atomics.compareExchange(cell, 0, FREE, LOCKED) != FREE) {
      Thread.onSpinWait();
    }
  }

  /** Takes the lock if it is free; never waits. */
  public boolean tryLock() {
    return Atomics.compareExchange(cell, 0, FREE, LOCKED) == FREE;
  }

  /** Frees the lock and wakes one that waits for it. */
  public void unlock() {
    int before = Atomics.exchange(cell, 0, FREE);
    if (before == FREE) {
      throw new IllegalStateException("unlock() of a lock that nobody holds");
    }
    if (before == CONTENDED) {
      Atomics.notify(cell, 0, 1);
    }
  }

  /** Runs {@code action} with the lock, and frees it also after an exception. */
  public <T> T withLock(Callable<T> action) throws Exception {
    lock();
    try {
      return action.call();
    } finally {
      unlock();
    }
  }
}
