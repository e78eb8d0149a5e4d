package dayone.grader.report;

import dayone.grader.report.Report.ProblemReport;
import dayone.grader.report.Report.TestReport;
import dayone.grader.report.Report.TopicReport;
import java.util.Locale;

/** For people at a terminal, and for the log of a workflow. */
public final class ConsoleWriter implements ReportWriter {

  @Override
  public String write(Report report) {
    StringBuilder out = new StringBuilder();
    for (TopicReport topic : report.topics()) {
      topic(out, topic);
    }
    if (!report.walls().isEmpty()) {
      out.append("Walls: ").append(String.join(", ", report.walls())).append('\n');
    }
    out.append("Score: ").append(points(report.score(), report.maxScore())).append('\n');
    return out.toString();
  }

  private static void topic(StringBuilder out, TopicReport topic) {
    out.append(topic.title()).append(" (").append(topic.id()).append("): ");
    out.append(points(topic.score(), topic.maxScore())).append('\n');
    for (ProblemReport problem : topic.problems()) {
      out.append("  problem: ").append(problem.file());
      out.append(problem.line() == null ? "" : ":" + problem.line()).append('\n');
      quote(out, problem.message());
    }
    int task = -1;
    for (TestReport test : topic.tests()) {
      if (test.task() != task) {
        task = test.task();
        out.append("  Task ").append(task).append('\n');
      }
      test(out, test);
    }
    out.append('\n');
  }

  private static void test(StringBuilder out, TestReport test) {
    out.append(
        String.format(
            Locale.ROOT,
            "    %-9s %2d/%-2d  %s%s\n",
            test.status(),
            test.score(),
            test.maxScore(),
            test.name(),
            test.visibility().equals("hidden") ? " (hidden)" : ""));
    if (test.message() != null) {
      quote(out, test.message());
    }
    if (test.hint() != null) {
      out.append("      hint: ").append(test.hint()).append('\n');
    }
  }

  private static void quote(StringBuilder out, String text) {
    PlainText.forLog(text)
        .lines()
        .forEach(line -> out.append("      | ").append(line).append('\n'));
  }

  private static String points(int score, int maxScore) {
    return score + " of " + maxScore + " points";
  }
}
