package dayone.grader.verify;

import dayone.grader.catalog.Topic;
import dayone.grader.execute.Status;
import dayone.grader.score.TestGrade;
import dayone.grader.score.TopicGrade;
import java.util.ArrayList;
import java.util.List;

/** Full marks must be possible. */
final class SolutionsHaveFullMarks implements Check {
  private final Bench bench;

  SolutionsHaveFullMarks(Bench bench) {
    this.bench = bench;
  }

  @Override
  public String name() {
    return "solutions compile and have full marks";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    TopicGrade grade = bench.grading().grade(bench.solution(topic));
    grade
        .problems()
        .forEach(
            problem -> faults.add("The solution " + problem.file() + ": " + problem.message()));
    for (TestGrade test : grade.tests()) {
      if (test.outcome().status() != Status.PASSED) {
        faults.add(
            test.test().name()
                + " is "
                + test.outcome().status().label()
                + " on the solution. Mend one of them: "
                + test.outcome().message());
      }
    }
    return faults;
  }
}
