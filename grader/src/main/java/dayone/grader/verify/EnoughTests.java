package dayone.grader.verify;

import dayone.grader.catalog.Task;
import dayone.grader.catalog.Topic;
import dayone.grader.catalog.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Enough to learn from, and enough that fitting the code to what one sees does not pay. */
final class EnoughTests implements Check {
  static final int VISIBLE = 2;
  static final int HIDDEN = 3;

  @Override
  public String name() {
    return "every task has at least " + VISIBLE + " visible and " + HIDDEN + " hidden tests";
  }

  @Override
  public List<String> faults(Topic topic) {
    List<String> faults = new ArrayList<>();
    for (Task task : topic.tasks()) {
      require(topic, task, Visibility.VISIBLE, VISIBLE, faults);
      require(topic, task, Visibility.HIDDEN, HIDDEN, faults);
    }
    return faults;
  }

  private static void require(
      Topic topic, Task task, Visibility visibility, int least, List<String> faults) {
    long found =
        topic.tests().stream()
            .filter(test -> test.task() == task.number() && test.visibility() == visibility)
            .count();
    if (found < least) {
      faults.add(
          String.format(
              Locale.ROOT,
              "Task %d has %d %s tests. Write at least %d.",
              task.number(),
              found,
              visibility.label(),
              least));
    }
  }
}
