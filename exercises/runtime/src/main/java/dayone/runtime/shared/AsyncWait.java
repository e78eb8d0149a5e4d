package dayone.runtime.shared;

import dayone.runtime.promise.Promise;

/** What {@link Atomics#waitAsync(dayone.runtime.loop.EventLoop, Int32Array, int, int)} gives. */
public sealed interface AsyncWait {

  /** Decided at once: not equal, or timed out with a time of 0. */
  record Decided(WaitResult value) implements AsyncWait {}

  /** Waits; the promise is fulfilled with {@code OK} or {@code TIMED_OUT}. */
  record Waiting(Promise<WaitResult> value) implements AsyncWait {}
}
