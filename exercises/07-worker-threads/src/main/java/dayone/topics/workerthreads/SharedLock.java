package dayone.topics.workerthreads;

import dayone.runtime.Todo;
import dayone.runtime.shared.SharedBuffer;
import java.util.concurrent.Callable;

/**
 * Task 3: a lock for workers. It lives in the first four bytes of the memory, all 0 at first; all
 * locks on one memory are one lock. Not reentrant.
 */
public final class SharedLock {

  /** The lock in {@code memory}. */
  public SharedLock(SharedBuffer memory) {
    throw new Todo("Task 3: look at the shared memory as a lock");
  }

  /** Takes the lock. While another thread has it, this one sleeps; it does not spin. */
  public void lock() {
    throw new Todo("Task 3: take the lock, or sleep until it is free");
  }

  /** Takes the lock if it is free, and returns whether it did. Never waits. */
  public boolean tryLock() {
    throw new Todo("Task 3: take the lock only if it is free");
  }

  /**
   * Frees the lock and lets one of those go on that wait for it.
   *
   * @throws IllegalStateException if nobody holds it
   */
  public void unlock() {
    throw new Todo("Task 3: free the lock and wake one that waits");
  }

  /** Runs {@code action} with the lock; whatever it throws, the lock is free afterwards. */
  public <T> T withLock(Callable<T> action) throws Exception {
    throw new Todo("Task 3: hold the lock during the action");
  }
}
