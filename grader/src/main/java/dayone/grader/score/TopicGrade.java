package dayone.grader.score;

import dayone.grader.catalog.Topic;
import dayone.grader.compile.Problem;
import java.util.List;

/**
 * The points of one topic.
 *
 * @param topic the topic
 * @param problems what was wrong with the files themselves
 * @param tests every test that was run, in the topic's order
 */
public record TopicGrade(Topic topic, List<Problem> problems, List<TestGrade> tests) {

  /** Returns what the tests earned together. */
  public int score() {
    return tests.stream().mapToInt(TestGrade::score).sum();
  }

  /** Returns what the tests could have earned. */
  public int maxScore() {
    return tests.stream().mapToInt(grade -> grade.test().points()).sum();
  }
}
