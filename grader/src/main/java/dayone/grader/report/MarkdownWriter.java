package dayone.grader.report;

import dayone.grader.report.Report.ProblemReport;
import dayone.grader.report.Report.TestReport;
import dayone.grader.report.Report.TopicReport;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** For the step summary of a workflow, and for comments. */
public final class MarkdownWriter implements ReportWriter {
  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final int SHORTEST_FENCE = 3;

  @Override
  public String write(Report report) {
    StringBuilder out = new StringBuilder();
    out.append("# Score: ").append(points(report.score(), report.maxScore())).append("\n");
    report.topics().forEach(topic -> topic(out, topic));
    return out.toString();
  }

  private static void topic(StringBuilder out, TopicReport topic) {
    out.append("\n## ").append(topic.title()).append(": ");
    out.append(points(topic.score(), topic.maxScore())).append("\n");
    for (ProblemReport problem : topic.problems()) {
      String line = problem.line() == null ? "" : ", line " + problem.line();
      out.append("\n**Problem in `").append(problem.file()).append("`").append(line);
      out.append("**\n\n").append(fenced(problem.message()));
    }
    out.append("\n| Task | Test | Status | Points |\n| ---: | --- | --- | ---: |\n");
    for (TestReport test : topic.tests()) {
      out.append("| ").append(test.task());
      out.append(" | `").append(test.name()).append("`").append(hidden(test));
      out.append(" | ").append(test.status());
      out.append(" | ").append(test.score()).append(" of ").append(test.maxScore()).append(" |\n");
    }
    List<TestReport> open =
        topic.tests().stream()
            .filter(test -> !test.passed() && !test.status().equals("todo"))
            .toList();
    open.forEach(test -> details(out, test));
  }

  private static void details(StringBuilder out, TestReport test) {
    out.append("\n### ").append(test.status()).append(": `").append(test.name()).append("`");
    out.append(hidden(test)).append("\n");
    if (test.message() != null) {
      out.append("\n").append(fenced(test.message()));
    }
    if (test.hint() != null) {
      out.append("\nHint: ").append(test.hint()).append("\n");
    }
  }

  private static String hidden(TestReport test) {
    return test.visibility().equals("hidden") ? " (hidden)" : "";
  }

  /** A fence longer than any in the text: text of a student must not end it and become markup. */
  private static String fenced(String text) {
    int longest =
        BACKTICKS
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
    return fence + "text\n" + text.stripTrailing() + "\n" + fence + "\n";
  }

  private static String points(int score, int maxScore) {
    return score + " of " + maxScore + " points";
  }
}
