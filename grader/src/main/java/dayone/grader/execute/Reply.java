package dayone.grader.execute;

import dayone.grader.wire.Frame;

/** What became of asking a child to run a test. */
sealed interface Reply {
  /** The test ended. */
  record Ended(Frame.TestEnded frame) implements Reply {}

  /** The test did not end within its limits. */
  record Overdue() implements Reply {}

  /**
   * The child is gone, or says what makes no sense.
   *
   * @param why a clause that goes on from "This test …"
   */
  record Gone(String why) implements Reply {}

  /** The system, or a person, has killed the child: no test can do that to itself. */
  record Killed() implements Reply {}
}
