package dayone.grader.cohort;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** One line of a terminal, written over again, with the time that is left. */
public final class BarProgress implements Progress {
  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final LongSupplier nanos;
  private long begun;
  private int students;
  private int done;
  private int worked;

  /**
   * Creates a bar.
   *
   * @param out the terminal
   * @param nanos a clock as {@link System#nanoTime}
   */
  public BarProgress(PrintWriter out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
  }

  @Override
  public synchronized void begins(int all) {
    students = all;
    begun = nanos.getAsLong();
    draw();
  }

  @Override
  public synchronized void isDone(String student, String result, boolean graded) {
    done++;
    worked += graded ? 1 : 0;
    draw();
  }

  @Override
  public synchronized void says(String sentence) {
    clear();
    out.println(Printable.of(sentence));
    draw();
  }

  @Override
  public synchronized void ends() {
    clear();
    out.flush();
  }

  private void clear() {
    out.print("\r\u001b[K");
  }

  private void draw() {
    int filled = students == 0 ? WIDTH : done * WIDTH / students;
    clear();
    out.print(
        "["
            + "#".repeat(filled)
            + " ".repeat(WIDTH - filled)
            + "] "
            + done
            + "/"
            + students
            + left());
    out.flush();
  }

  /** By those that were graded in this run: the others took no time. */
  private String left() {
    if (worked == 0 || done == students) {
      return "";
    }
    Duration each = Duration.ofNanos((nanos.getAsLong() - begun) / worked);
    return "  " + inWords(each.multipliedBy(students - done)) + " left";
  }

  static String inWords(Duration time) {
    if (time.toMinutes() >= 60) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toSeconds() >= 60
        ? time.toMinutes() + " min"
        : Math.max(1, time.toSeconds()) + " s";
  }
}
