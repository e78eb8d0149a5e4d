package dayone.runtime.worker;

import dayone.runtime.shared.Atomics;
import dayone.runtime.shared.Int32Array;

/** Holds up the tasks that {@link #pass} it until it is open: so no test waits for time. */
final class Gate {

  /** What a task is given: an array that all threads share, where a {@code Gate} is not cloned. */
  final Int32Array state = Int32Array.ofLength(1);

  void open() {
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
  }

  /** A task that waits for the gate and returns 1. */
  static int pass(Int32Array state) {
    Atomics.wait(state, 0, 0);
    return Atomics.load(state, 0);
  }
}
