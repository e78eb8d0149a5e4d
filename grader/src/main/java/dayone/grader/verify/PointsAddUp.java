package dayone.grader.verify;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Task;
import dayone.grader.catalog.Topic;
import java.util.ArrayList;
import java.util.List;

/** {@code topic.json} and the tests must agree on what each task is worth. */
final class PointsAddUp implements Check {
  static final int TOPIC_POINTS = 100;

  @Override
  public String name() {
    return "points add up";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    for (Task task : topic.tasks()) {
      int tests =
          topic.tests().stream()
              .filter(test -> test.task() == task.number())
              .mapToInt(ExpectedTest::points)
              .sum();
      if (tests != task.points()) {
        faults.add(
            "Task "
                + task.number()
                + " is worth "
                + task.points()
                + " points in topic.json, but"
                + " its tests are worth "
                + tests
                + ". Change one of them.");
      }
    }
    int sum = topic.tasks().stream().mapToInt(Task::points).sum();
    if (sum != TOPIC_POINTS) {
      faults.add("The tasks are worth " + sum + " points together. Make it " + TOPIC_POINTS + ".");
    }
    return faults;
  }
}
