package dayone.testkit.blocking;

/** In which way a callback kept the loop. */
public enum BlockingKind {
  /** {@code Thread.sleep} and its like. */
  SLEEP,
  /** {@code get}, {@code join} and the like of a future: its result was not there yet. */
  FUTURE,
  /** Waiting for another thread to end. */
  JOIN,
  /** Waiting for a lock that another thread held for long. */
  LOCK,
  /** {@code Object.wait}. */
  WAIT,
  /** Any other wait for another thread: a latch, a blocking queue, {@code Atomics.wait}. */
  PARK,
  /** A file system call. */
  FILE,
  /** A network call. */
  SOCKET,
  /** Starting a process, or waiting for one. */
  PROCESS,
  /** Computing for longer than the callback is allowed. */
  CPU
}
