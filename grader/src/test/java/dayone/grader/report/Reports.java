package dayone.grader.report;

import java.util.List;

/** Small reports for the tests of the writers. */
final class Reports {
  private Reports() {}

  static Report.TestReport passed(int task, String name, int points) {
    return new Report.TestReport(task, name, "visible", "passed", points, points, null, null);
  }

  static Report.TestReport failed(int task, String name, int points, String message) {
    return new Report.TestReport(task, name, "hidden", "failed", 0, points, message, "Look again.");
  }

  static Report of(List<Report.ProblemReport> problems, Report.TestReport... tests) {
    List<Report.TestReport> all = List.of(tests);
    int score = all.stream().mapToInt(Report.TestReport::score).sum();
    int maxScore = all.stream().mapToInt(Report.TestReport::maxScore).sum();
    return new Report(
        Report.SCHEMA,
        score,
        maxScore,
        List.of(),
        List.of(new Report.TopicReport("loop", "The loop", score, maxScore, problems, all)));
  }
}
