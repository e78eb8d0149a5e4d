package dayone.runtime.loop;

import dayone.runtime.microtask.Microtasks;
import org.jspecify.annotations.Nullable;

/**
 * Which thread a loop belongs to while it runs, and what is asked at its doors: a mistake is told
 * where it is made and not where it shows.
 */
final class Ownership {

  private final Microtasks microtasks;
  private final Dispatcher dispatcher;
  private volatile @Nullable Thread owner;

  Ownership(Microtasks microtasks, Dispatcher dispatcher) {
    this.microtasks = microtasks;
    this.dispatcher = dispatcher;
  }

  /** The run begins, on this thread. */
  void take() {
    if (owner != null) {
      throw new IllegalStateException(
          "The loop runs already. Inside of it, schedule with setImmediate or nextTick instead of"
              + " calling run() again.");
    }
    owner = Thread.currentThread();
  }

  /** The run has ended. */
  void release() {
    owner = null;
  }

  /** Whether what runs here runs for the loop, which is under way. */
  boolean isMine() {
    Thread thread = owner;
    return thread != null && isMine(thread);
  }

  /**
   * An async function may run on a thread of its own while the loop's waits for it; the queues it
   * finds there tell that it may.
   */
  private boolean isMine(Thread owner) {
    return owner == Thread.currentThread() || microtasks.areCurrent();
  }

  void require(String call) {
    Thread thread = owner;
    if (thread == null) {
      return;
    }
    if (!isMine(thread)) {
      throw new IllegalStateException(
          call
              + " was called on thread '"
              + Thread.currentThread().getName()
              + "', but the loop runs on '"
              + thread.getName()
              + "'. Only callbacks of the loop may call it: hand work to another thread with"
              + " queueWork, its result comes back on the loop.");
    }
    // An endless loop that at least calls us.
    dispatcher.leaveIfTerminated();
  }

  /** At the call: later the loop could only say that something was null. */
  void require(String call, @Nullable Object callback) {
    require(call);
    if (callback == null) {
      throw new IllegalArgumentException(
          call + " needs a function to call, and got null. Pass a lambda, such as () -> { … }.");
    }
  }
}
