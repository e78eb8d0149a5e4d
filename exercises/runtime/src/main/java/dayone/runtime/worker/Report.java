package dayone.runtime.worker;

/** What a worker's thread tells its parent of itself, between the messages of the program. */
sealed interface Report {

  /** The program begins. */
  record Online() implements Report {}

  /** It has thrown, or a promise was rejected, and nothing in the worker handled it. */
  record Failed(Throwable error) implements Report {}

  /** The last report. */
  record Exited(int code) implements Report {}
}
