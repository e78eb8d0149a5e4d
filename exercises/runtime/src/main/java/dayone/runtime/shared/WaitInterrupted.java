package dayone.runtime.shared;

import dayone.runtime.microtask.Unwinding;

/**
 * The thread was interrupted while it was blocked in {@link Atomics#wait(Int32Array, int, int)}:
 * whoever interrupts a loop's thread wants the loop to end, as {@code worker.terminate()} does. So
 * it passes through the program as Node's termination does, and the thread is still marked as
 * interrupted.
 */
public final class WaitInterrupted extends Unwinding {

  private static final long serialVersionUID = 1L;

  WaitInterrupted() {
    super(
        "Thread '"
            + Thread.currentThread().getName()
            + "' was interrupted while it was blocked in Atomics.wait; its loop ends.");
  }
}
