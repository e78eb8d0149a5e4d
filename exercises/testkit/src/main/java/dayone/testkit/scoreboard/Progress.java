package dayone.testkit.scoreboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is, from whichever run of a topic was the last: Maven's or that of {@code day
 * watch}. Both leave the same file.
 */
public final class Progress {

  /** The build that scores from outside of Maven are from; no time of Maven looks like it. */
  private static final String BUILD = "day";

  /**
   * A task that is not done.
   *
   * @param topic the name of its folder
   * @param task its number; 0 if nothing is known of the topic but that it was not run
   * @param file what to open, below the topic's folder
   * @param wrong tests that failed
   * @param todo tests that met a stub
   */
  public record Step(String topic, int task, String file, int wrong, int todo) {}

  private final Path exercises;
  private final Board board;

  /**
   * @param exercises the folder that holds the topics
   */
  public Progress(Path exercises, Paint paint) {
    this.exercises = exercises;
    this.board = new Board(paint, "not run yet", "in the tests that ran");
  }

  /**
   * Keeps what a run has found.
   *
   * @throws IOException if it cannot be written
   */
  public void record(Path topic, Collection<TestScore> tests) throws IOException {
    ScoreFile.of(BUILD, tests).write(topic.resolve(ScoreFile.PLACE));
  }

  /** Returns a topic with its tasks, as Maven prints it; empty if it was not run. */
  public String ofTopic(Path topic) {
    ScoreFile score = PrintScoreboard.score(topic, null);
    return score == null ? "" : board.ofTopic(String.valueOf(topic.getFileName()), false, score);
  }

  /** Returns how the tasks of a topic stand, by their numbers; empty if it was not run. */
  public Map<Integer, State> ofTasks(Path topic) {
    Map<Integer, State> states = new TreeMap<>();
    ScoreFile score = PrintScoreboard.score(topic, null);
    if (score != null) {
      for (TaskScore task : score.tasks()) {
        State open = task.wrong() > 0 ? State.WRONG : State.TODO;
        states.put(task.number(), task.isDone() ? State.PASSED : open);
      }
    }
    return states;
  }

  /**
   * Returns all topics, a line for each.
   *
   * @throws IOException if the folder cannot be read
   */
  public String ofAll() throws IOException {
    return board.table(rows());
  }

  /**
   * Returns the first task that is not done, by the same rule as Maven's board; empty if all are.
   *
   * @throws IOException if the folder cannot be read
   */
  public Optional<Step> next() throws IOException {
    for (Board.Row row : rows()) {
      ScoreFile score = row.score();
      if (score == null) {
        return Optional.of(new Step(row.topic(), 0, "README.md", 0, 0));
      }
      for (TaskScore task : score.tasks()) {
        if (!task.isDone()) {
          String file = score.open().getOrDefault(task.number(), "README.md");
          return Optional.of(new Step(row.topic(), task.number(), file, task.wrong(), task.todo()));
        }
      }
    }
    return Optional.empty();
  }

  private List<Board.Row> rows() throws IOException {
    List<Board.Row> rows = new ArrayList<>();
    for (Path topic : PrintScoreboard.topics(exercises)) {
      @Nullable ScoreFile score = PrintScoreboard.score(topic, null);
      rows.add(new Board.Row(String.valueOf(topic.getFileName()), score));
    }
    return rows;
  }
}
