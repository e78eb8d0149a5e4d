package dayone.grader.verify;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Topic;
import java.util.ArrayList;
import java.util.List;

/** A test without a task counts for nothing a student can see; one without a hint helps nobody. */
final class TestsAreTagged implements Check {
  @Override
  public String name() {
    return "every test has a task, points and a hint";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    for (ExpectedTest test : topic.tests()) {
      if (topic.tasks().stream().noneMatch(task -> task.number() == test.task())) {
        faults.add(
            test.name()
                + (test.task() == 0
                    ? " has no @Task."
                    : " has @Task(" + test.task() + ")," + " which topic.json does not know.")
                + " Name a task of topic.json.");
      }
      if (test.points() <= 0) {
        faults.add(test.name() + " has @Points(" + test.points() + "). Give it at least 1.");
      }
      if (test.hint() == null || test.hint().isBlank()) {
        faults.add(test.name() + " has no @Hint. Say what to look at when it fails.");
      }
    }
    return faults;
  }
}
