package dayone.runtime.loop;

/**
 * Where the loop stands. From {@link #TIMERS} to {@link #CLOSE} in the order of a turn; the main
 * script comes before the first turn, the exit events after the last.
 */
public enum Phase {
  /** The function given to {@code run}, before the loop turns. */
  MAIN_SCRIPT,
  /** Callbacks of {@code setTimeout} and {@code setInterval} whose time has come. */
  TIMERS,
  /** I/O callbacks that were put off to this turn. */
  PENDING,
  /** libuv's own hooks right before the loop polls. */
  IDLE_PREPARE,
  /** Finished I/O, and the loop's sleep. */
  POLL,
  /** Callbacks of {@code setImmediate}. */
  CHECK,
  /** Callbacks of handles that were closed. */
  CLOSE,
  /** {@code beforeExit} and {@code exit}, when nothing keeps the loop alive. */
  EXIT
}
