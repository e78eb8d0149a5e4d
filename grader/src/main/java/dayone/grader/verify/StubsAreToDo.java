package dayone.grader.verify;

import dayone.grader.catalog.Topic;
import dayone.grader.execute.Status;
import dayone.grader.score.TestGrade;
import dayone.grader.score.TopicGrade;
import java.util.ArrayList;
import java.util.List;

/** Who has not begun must see what there is to do, not what is wrong. */
final class StubsAreToDo implements Check {
  private final Bench bench;

  StubsAreToDo(Bench bench) {
    this.bench = bench;
  }

  @Override
  public String name() {
    return "stubs compile and all their tests are to do";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    TopicGrade grade = bench.grading().grade(bench.stubs(topic));
    grade
        .problems()
        .forEach(problem -> faults.add("The stub " + problem.file() + ": " + problem.message()));
    for (TestGrade test : grade.tests()) {
      if (test.outcome().status() != Status.TODO) {
        faults.add(
            test.test().name()
                + " is "
                + test.outcome().status().label()
                + " on the stubs. Let it reach a stub first: "
                + test.outcome().message());
      }
    }
    return faults;
  }
}
