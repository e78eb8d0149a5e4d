package dayone.topics.workerthreads;

import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;
import dayone.runtime.shared.SharedBuffer;
import java.util.concurrent.Callable;

/** A count of those who want it: the first has it, and each wait has a time-out as a safety net. */
public final class SharedLock {

  private static final int NAP_MILLIS = 50;

  private final Int32Array state;

  public SharedLock(SharedBuffer memory) {
    state = new Int32Array(memory, 0, 1);
  }

  public void lock() {
    while (Atomics.exchange(state, 0, 2) != 0) {
      Atomics.wait(state, 0, 2, NAP_MILLIS);
    }
  }

  public boolean tryLock() {
    return Atomics.compareExchange(state, 0, 0, 1) == 0;
  }

  public void unlock() {
    int before = Atomics.sub(state, 0, 1);
    if (before == 0) {
      Atomics.store(state, 0, 0);
      throw new IllegalStateException("unlock without lock");
    }
    if (before != 1) {
      Atomics.store(state, 0, 0);
      Atomics.notify(state, 0, 1);
    }
  }

  public <T> T withLock(Callable<T> action) throws Exception {
    lock();
    try {
      return action.call();
    } finally {
      unlock();
    }
  }
}
