package dayone.grader.score;

import dayone.grader.execute.Execution;
import dayone.grader.execute.Status;
import java.util.ArrayList;
import java.util.List;

/** Turns outcomes into points. */
public final class Scorer {

  /** Scores one topic. The same outcomes give the same score, always. */
  public TopicGrade score(Execution execution) {
    List<TestGrade> tests = new ArrayList<>();
    execution
        .outcomes()
        .forEach((test, outcome) ->
            tests.add(
                new TestGrade(
                    test, outcome, outcome.status() == Status.PASSED ? test.points() : 0)));
    return new TopicGrade(
        execution.compilation().topic(), execution.compilation().problems(), List.copyOf(tests));
  }
}
