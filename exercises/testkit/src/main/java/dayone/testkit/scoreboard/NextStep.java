package dayone.testkit.scoreboard;

import java.util.List;
import java.util.Optional;

/**
 * A task that is not done.
 *
 * @param topic the name of its folder
 * @param wasRun whether there are scores of the topic; if not, the rest is not known
 * @param task its number; 0 for tests that name none, and if nothing is known
 * @param file what to open, below the topic's folder
 * @param wrong tests that failed
 * @param todo tests that met a stub
 */
public record NextStep(String topic, boolean wasRun, int task, String file, int wrong, int todo) {

  private static final String LESSON = "README.md";

  /** The first one in the order of topics and tasks; empty if all is done. */
  static Optional<NextStep> in(List<Board.Row> rows) {
    for (Board.Row row : rows) {
      ScoreFile score = row.score();
      if (score == null) {
        return Optional.of(new NextStep(row.topic(), false, 0, LESSON, 0, 0));
      }
      for (TaskScore task : score.tasks()) {
        if (!task.isDone()) {
          String file = score.open().getOrDefault(task.number(), LESSON);
          return Optional.of(
              new NextStep(row.topic(), true, task.number(), file, task.wrong(), task.todo()));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the number of the topic as it is written, such as {@code 05}. */
  public String topicNumber() {
    return topic.replaceFirst("-.*", "");
  }
}
