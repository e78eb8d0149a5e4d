package dayone.runtime.shared;

/** What became of {@link Atomics#wait(Int32Array, int, int)}. */
public enum WaitResult {
  /** Another thread notified the waiter. */
  OK("ok"),
  /** The element did not hold the expected value, so nobody waited. */
  NOT_EQUAL("not-equal"),
  /** The time was over and nobody had notified the waiter. */
  TIMED_OUT("timed-out");

  private final String text;

  WaitResult(String text) {
    this.text = text;
  }

  /** Node's string. */
  @Override
  public String toString() {
    return text;
  }
}
