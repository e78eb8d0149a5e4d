package dayone.testkit.scoreboard;

/**
 * The scored tests of one task.
 *
 * @param number the task; 0 for tests that name none
 * @param points what was earned
 * @param outOf what the tests that ran are worth
 * @param passed tests that passed
 * @param wrong tests that failed
 * @param todo tests that met a stub
 */
record TaskScore(int number, int points, int outOf, int passed, int wrong, int todo) {

  static TaskScore empty(int number) {
    return new TaskScore(number, 0, 0, 0, 0, 0);
  }

  TaskScore with(int worth, State state) {
    return plus(
        new TaskScore(
            number,
            state == State.PASSED ? worth : 0,
            worth,
            state == State.PASSED ? 1 : 0,
            state == State.WRONG ? 1 : 0,
            state == State.TODO ? 1 : 0));
  }

  TaskScore plus(TaskScore other) {
    return new TaskScore(
        number,
        points + other.points,
        outOf + other.outOf,
        passed + other.passed,
        wrong + other.wrong,
        todo + other.todo);
  }

  boolean isDone() {
    return wrong == 0 && todo == 0;
  }
}
