package dayone.grader.report;

import dayone.grader.catalog.Visibility;
import dayone.grader.compile.Problem;
import dayone.grader.execute.Outcome;
import dayone.grader.execute.Status;
import dayone.grader.score.Grade;
import dayone.grader.score.TestGrade;
import dayone.grader.score.TopicGrade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the report of a grade. Decides what a student may be told about a hidden test. */
public final class Reporter {

  /** Returns the report of a grade whose walls are of no interest. */
  public Report report(Grade grade) {
    return report(grade, List.of());
  }

  /**
   * Returns the report.
   *
   * @param walls what stood between the tests and the machine
   */
  public Report report(Grade grade, List<String> walls) {
    return new Report(
        Report.SCHEMA,
        grade.score(),
        grade.maxScore(),
        List.copyOf(walls),
        grade.topics().stream().map(Reporter::topic).toList());
  }

  private static Report.TopicReport topic(TopicGrade grade) {
    return new Report.TopicReport(
        grade.topic().id(),
        grade.topic().title(),
        grade.score(),
        grade.maxScore(),
        grade.problems().stream().map(Reporter::problem).toList(),
        grade.tests().stream().map(Reporter::test).toList());
  }

  private static Report.ProblemReport problem(Problem problem) {
    return new Report.ProblemReport(
        problem.file(),
        problem.line() > 0 ? problem.line() : null,
        PlainText.of(problem.message()));
  }

  private static Report.TestReport test(TestGrade grade) {
    return new Report.TestReport(
        grade.test().task(),
        grade.test().name(),
        grade.test().visibility().label(),
        grade.outcome().status().label(),
        grade.score(),
        grade.test().points(),
        message(grade),
        earnsHint(grade.outcome().status()) ? grade.test().hint() : null);
  }

  /** A hint is about wrong work; where there is no work to be wrong, the message says all. */
  private static boolean earnsHint(Status status) {
    return switch (status) {
      case FAILED, TIMED_OUT, CRASHED -> true;
      case PASSED, TODO, NOT_RUN -> false;
    };
  }

  private static @Nullable String message(TestGrade grade) {
    Outcome outcome = grade.outcome();
    return switch (outcome.status()) {
      case PASSED -> null;
      // What a stub says is the student's to change, so a hidden test must not show it.
      case TODO ->
          grade.test().visibility() == Visibility.HIDDEN
              ? "Task " + grade.test().task() + " is still to do."
              : PlainText.of(outcome.message());
      case TIMED_OUT, CRASHED, NOT_RUN -> PlainText.of(outcome.message());
      case FAILED ->
          grade.test().visibility() == Visibility.HIDDEN
              ? PlainText.of(hiddenFailure(grade.test().task(), outcome))
              : PlainText.of(outcome.message().isEmpty() ? "This test fails." : outcome.message());
    };
  }

  /** Never the assertion's text: it holds what the test expects. */
  private static String hiddenFailure(int task, Outcome outcome) {
    String sentence =
        outcome.rule().isEmpty() ? "A hidden test of task " + task + " fails." : outcome.rule();
    return outcome.thrown().isEmpty()
        ? sentence
        : sentence + " It ended with " + shown(outcome.thrown()) + ".";
  }

  /** A class of the student's own could be named after what the test has told it. */
  private static String shown(String thrown) {
    return thrown.startsWith("java.") || thrown.startsWith("dayone.runtime.")
        ? thrown
        : "an exception of a class of your own";
  }
}
