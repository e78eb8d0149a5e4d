package dayone.testkit.scoreboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of the scoreboard. Plain characters without colours: they end up in logs, too. */
final class Board {

  private static final int BAR = 20;
  private static final int POINTS_OF_A_TOPIC = 100;

  /**
   * A row of the whole board.
   *
   * @param score null if the topic was not run
   */
  record Row(String topic, @Nullable ScoreFile score) {}

  private Board() {}

  /**
   * One topic with its tasks.
   *
   * @param isSolution the same tests, run on the solution
   */
  static String ofTopic(String topic, boolean isSolution, ScoreFile score) {
    TaskScore total = score.total();
    StringBuilder board = new StringBuilder();
    board
        .append('\n')
        .append(isSolution ? "solution of " : "")
        .append(topic)
        .append("  ")
        .append(bar(total))
        .append("  ")
        .append(points(total))
        .append('\n');
    for (TaskScore task : score.tasks()) {
      board.append(
          String.format(
              "  %s %-8s %3d of %3d points   %s%n",
              mark(task),
              task.number() == 0 ? "no task" : "Task " + task.number(),
              task.points(),
              task.outOf(),
              counts(task)));
    }
    return board.toString();
  }

  /** All topics, one a line. */
  static String ofAll(List<Row> rows) {
    int width = rows.stream().mapToInt(row -> row.topic().length()).max().orElse(0);
    StringBuilder board = new StringBuilder("\nDay One\n");
    int earned = 0;
    int outOf = 0;
    for (Row row : rows) {
      board.append(String.format("  %-" + width + "s  ", row.topic()));
      if (row.score() == null) {
        board.append("·".repeat(BAR)).append("  not run in this build (does it compile?)\n");
      } else {
        TaskScore total = row.score().total();
        earned += total.points();
        outOf += total.outOf();
        board.append(
            String.format(
                "%s  %3d of %3d points   %s%n",
                bar(total), total.points(), total.outOf(), counts(total)));
      }
    }
    int all = rows.size() * POINTS_OF_A_TOPIC;
    board.append(
        String.format(
            "  %" + (width + 2 + BAR) + "s  %3d of %3d points%s",
            "together",
            earned,
            outOf,
            all > outOf ? " in this run, " + all + " in all" : ""));
    return board.append('\n').toString();
  }

  private static String points(TaskScore total) {
    int hidden = POINTS_OF_A_TOPIC - total.outOf();
    String here = total.points() + " of " + total.outOf() + " points";
    return hidden > 0 ? here + " here, " + hidden + " more in hidden tests" : here;
  }

  /** The part that is earned of what could be earned in this run. */
  private static String bar(TaskScore total) {
    int full = total.outOf() == 0 ? 0 : BAR * total.points() / total.outOf();
    return "█".repeat(full) + "░".repeat(BAR - full);
  }

  private static String mark(TaskScore task) {
    if (task.wrong() > 0) {
      return "✗";
    }
    return task.todo() > 0 ? "·" : "✓";
  }

  private static String counts(TaskScore task) {
    if (task.isDone()) {
      return "all " + task.passed() + " passed";
    }
    List<String> counts = new ArrayList<>();
    if (task.passed() > 0) {
      counts.add(task.passed() + " passed");
    }
    if (task.wrong() > 0) {
      counts.add(task.wrong() + " wrong");
    }
    if (task.todo() > 0) {
      counts.add(task.todo() + " to do");
    }
    return String.join(" · ", counts);
  }
}
