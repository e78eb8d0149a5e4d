package dayone.grader.cohort;

import java.io.PrintWriter;

/** A line a student, for logs. */
public final class LineProgress implements Progress {
  private final PrintWriter out;
  private int students;
  private int done;

  /** Creates a progress that prints. */
  public LineProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void begins(int all) {
    students = all;
  }

  @Override
  public synchronized void isDone(String student, String result, boolean worked) {
    done++;
    says("[" + done + "/" + students + "] " + student + ": " + result);
  }

  @Override
  public synchronized void says(String sentence) {
    out.println(Printable.of(sentence));
    out.flush();
  }

  @Override
  public void ends() {
    // All is said.
  }
}
