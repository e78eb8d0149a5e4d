package dayone.testkit.scoreboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a student is, from whichever run of a topic was the last: Maven's or that of {@code day
 * watch}. Both leave the same file.
 */
public final class Progress {

  /** The build that scores from outside of Maven are from; no time of Maven looks like it. */
  private static final String BUILD = "day";

  private final Path exercises;
  private final Board board;

  /**
   * @param exercises the folder that holds the topics
   */
  public Progress(Path exercises, Paint paint) {
    this.exercises = exercises;
    this.board = new Board(paint, false);
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
  public Optional<NextStep> next() throws IOException {
    return NextStep.in(rows());
  }

  /**
   * Returns a line that says the same.
   *
   * @throws IOException if the folder cannot be read
   */
  public String nextLine() throws IOException {
    return board.next(String.valueOf(exercises.getFileName()), rows());
  }

  private List<Board.Row> rows() throws IOException {
    return PrintScoreboard.rows(exercises, null);
  }
}
