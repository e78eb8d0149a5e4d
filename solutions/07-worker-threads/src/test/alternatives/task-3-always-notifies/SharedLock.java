package dayone.topics.workerthreads;

import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;
import dayone.runtime.shared.SharedBuffer;
import java.util.concurrent.Callable;

/** Two states; every unlock wakes everybody who sleeps. */
public final class SharedLock {

  private final Int32Array state;

  public SharedLock(SharedBuffer memory) {
    state = new Int32Array(memory, 0, 1);
  }

  public void lock() {
    while (!tryLock()) {
      Atomics.wait(state, 0, 1);
    }
  }

  public boolean tryLock() {
    return Atomics.compareExchange(state, 0, 0, 1) == 0;
  }

  public void unlock() {
    if (Atomics.compareExchange(state, 0, 1, 0) != 1) {
      throw new IllegalStateException("not locked");
    }
    Atomics.notify(state, 0);
  }

  public <T> T withLock(Callable<T> action) throws Exception {
    lock();
    T result;
    try {
      result = action.call();
    } catch (Throwable thrown) {
      unlock();
      throw thrown;
    }
    unlock();
    return result;
  }
}
