package dayone.testkit.scoreboard;

/** How a scored test ended. With several invocations the worst counts, in this order. */
public enum State {
  PASSED,
  TODO,
  WRONG;

  State and(State other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
