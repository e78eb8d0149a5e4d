package dayone.testkit.scoreboard;

/**
 * How one test with points ended.
 *
 * @param test its class and method
 * @param task the task it is about; 0 if it names none
 * @param points what it is worth
 * @param state how it ended; with several invocations as the worst of them
 * @param open the file below the topic's folder in which it is to be mended; empty if it has passed
 */
public record TestScore(String test, int task, int points, State state, String open) {

  TestScore and(TestScore other) {
    return new TestScore(
        test, task, points, state.and(other.state), open.isEmpty() ? other.open : open);
  }
}
