package dayone.runtime.loop;

/** What made the loop call a piece of the program. */
public enum CallbackKind {
  /** The main script. */
  MAIN_SCRIPT(false),
  /** A callback of the nextTick queue. */
  NEXT_TICK(true),
  /** A callback of {@code queueMicrotask}. */
  MICROTASK(true),
  /** A reaction of a promise. */
  PROMISE_JOB(true),
  /** {@code setTimeout}. */
  TIMEOUT(false),
  /** One beat of {@code setInterval}. */
  INTERVAL(false),
  /** {@code setImmediate}. */
  IMMEDIATE(false),
  /** A deferred I/O callback of the pending phase. */
  PENDING(false),
  /** A prepare hook. */
  PREPARE(false),
  /** A request of the thread pool that has finished. */
  COMPLETION(false),
  /** A message that a port received. */
  MESSAGE(false),
  /** A channel was ready: a connection, data, room to write. */
  IO(false),
  /** The close callback of a handle. */
  CLOSE(false),
  /** Listeners of the process: uncaughtException, beforeExit, exit and their like. */
  PROCESS_EVENT(false);

  private final boolean drained;

  CallbackKind(boolean drained) {
    this.drained = drained;
  }

  /**
   * Whether this comes from one of the two queues that are emptied between callbacks, and so in
   * whatever phase the loop happens to stand.
   */
  public boolean runsBetweenCallbacks() {
    return drained;
  }
}
