package dayone.testkit.scoreboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of the scoreboard. */
final class Board {

  private static final int BAR = 20;
  private static final int POINTS_OF_A_TOPIC = 100;

  /**
   * A row of the whole board.
   *
   * @param score null if the topic was not run
   */
  record Row(String topic, @Nullable ScoreFile score) {}

  private final Paint paint;
  private final boolean ofBuild;

  /**
   * @param ofBuild whether it is about one build, which runs all topics; else about the last run of
   *     each
   */
  Board(Paint paint, boolean ofBuild) {
    this.paint = paint;
    this.ofBuild = ofBuild;
  }

  /**
   * One topic with its tasks.
   *
   * @param isSolution the same tests, run on the solution
   */
  String ofTopic(String topic, boolean isSolution, ScoreFile score) {
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
              "  %s %-8s %3d of %3d points   %s\n",
              mark(task),
              task.number() == 0 ? "no task" : "Task " + task.number(),
              task.points(),
              task.outOf(),
              counts(task)));
    }
    return board.toString();
  }

  /**
   * All topics, one a line, and what to do next.
   *
   * @param exercises the name of the folder with the topics
   */
  String ofAll(String exercises, List<Row> rows) {
    return table(rows) + "\n" + next(exercises, rows) + "\n";
  }

  /** All topics, one a line, and their sum. */
  String table(List<Row> rows) {
    int width = rows.stream().mapToInt(row -> row.topic().length()).max().orElse(0);
    StringBuilder board = new StringBuilder("\n" + paint.strong("Day One") + "\n");
    int earned = 0;
    int outOf = 0;
    for (Row row : rows) {
      board.append(String.format("  %-" + width + "s  ", row.topic()));
      if (row.score() == null) {
        board
            .append("·".repeat(BAR))
            .append(ofBuild ? "  not run in this build (does it compile?)\n" : "  not run yet\n");
      } else {
        TaskScore total = row.score().total();
        earned += total.points();
        outOf += total.outOf();
        board.append(
            String.format(
                "%s  %3d of %3d points   %s\n",
                bar(total), total.points(), total.outOf(), counts(total)));
      }
    }
    if (outOf == 0 && !ofBuild) {
      return board.toString();
    }
    int all = rows.size() * POINTS_OF_A_TOPIC;
    board.append(
        String.format(
            "  %" + (width + 2 + BAR) + "s  %3d of %3d points%s\n",
            "together",
            earned,
            outOf,
            all > outOf
                ? (ofBuild ? " in this run, " : " in the tests that ran, ") + all + " in all"
                : ""));
    return board.toString();
  }

  /** What to open next. */
  String next(String exercises, List<Row> rows) {
    return NextStep.in(rows)
        .map(step -> next(exercises, step))
        .orElseGet(() -> paint.good("All done: every test here passes."));
  }

  private String next(String exercises, NextStep step) {
    String topic = paint.strong("Next:") + " topic " + step.topicNumber();
    if (ofBuild && !step.wasRun()) {
      return topic + ". Its tests were not run; look above for what the compiler says.";
    }
    return topic
        + (step.task() == 0 ? "" : ", task " + step.task())
        + ", open "
        + String.join("/", exercises, step.topic(), step.file());
  }

  private static String points(TaskScore total) {
    int hidden = POINTS_OF_A_TOPIC - total.outOf();
    String here = total.points() + " of " + total.outOf() + " points";
    return hidden > 0 ? here + " here, " + hidden + " more in hidden tests" : here;
  }

  /** The part that is earned of what could be earned in this run. */
  private String bar(TaskScore total) {
    int full = total.outOf() == 0 ? 0 : BAR * total.points() / total.outOf();
    return paint.good("█".repeat(full)) + "░".repeat(BAR - full);
  }

  private String mark(TaskScore task) {
    if (task.wrong() > 0) {
      return paint.bad("✗");
    }
    return task.todo() > 0 ? paint.open("·") : paint.good("✓");
  }

  private String counts(TaskScore task) {
    if (task.isDone()) {
      return paint.good("all " + task.passed() + " passed");
    }
    List<String> counts = new ArrayList<>();
    if (task.passed() > 0) {
      counts.add(task.passed() + " passed");
    }
    if (task.wrong() > 0) {
      counts.add(paint.bad(task.wrong() + " wrong"));
    }
    if (task.todo() > 0) {
      counts.add(paint.open(task.todo() + " to do"));
    }
    return String.join(" · ", counts);
  }
}
