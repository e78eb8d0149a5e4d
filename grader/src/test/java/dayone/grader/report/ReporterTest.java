package dayone.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Topic;
import dayone.grader.catalog.Visibility;
import dayone.grader.compile.Problem;
import dayone.grader.execute.Outcome;
import dayone.grader.execute.Status;
import dayone.grader.score.Grade;
import dayone.grader.score.TestGrade;
import dayone.grader.score.TopicGrade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReporterTest {
  private static final String SECRET = "expected: 42";

  private static Report.TestReport told(Visibility visibility, Outcome outcome) {
    ExpectedTest test = new ExpectedTest("a.BTest", "c", List.of(), visibility, 2, 10, "A hint.");
    return report(List.of(), new TestGrade(test, outcome, 0))
        .topics()
        .getFirst()
        .tests()
        .getFirst();
  }

  private static Report report(List<Problem> problems, TestGrade... tests) {
    Topic topic =
        new Topic("t", 1, "01-t", "T", 1, 1, List.of(), List.of(), List.of(), List.of(), List.of());
    return new Reporter()
        .report(new Grade(List.of(new TopicGrade(topic, problems, List.of(tests)))));
  }

  @Test
  void visibleFailureTellsAll() {
    assertThat(told(Visibility.VISIBLE, new Outcome(Status.FAILED, SECRET, "", "")).message())
        .isEqualTo(SECRET);
  }

  @Test
  void hiddenFailureTellsTheTaskOnly() {
    assertThat(told(Visibility.HIDDEN, new Outcome(Status.FAILED, SECRET, "", "")).message())
        .isEqualTo("A hidden test of task 2 fails.");
  }

  @Test
  void hiddenFailureTellsTheRuleAndTheTypeOfAnException() {
    assertThat(
            told(
                    Visibility.HIDDEN,
                    new Outcome(Status.FAILED, SECRET, "a.Thrown", "Promise jobs run first."))
                .message())
        .isEqualTo("Promise jobs run first. It ended with an exception of a class of your own.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"FAILED", "TIMED_OUT", "CRASHED"})
  void wrongWorkEarnsTheHint(Status status) {
    assertThat(told(Visibility.HIDDEN, new Outcome(status, "x", "", "")).hint())
        .isEqualTo("A hint.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"PASSED", "TODO", "NOT_RUN"})
  void whereThereIsNoWrongWorkThereIsNoHint(Status status) {
    assertThat(told(Visibility.VISIBLE, new Outcome(status, "x", "", "")).hint()).isNull();
  }

  @Test
  void passedTestHasNoMessage() {
    assertThat(told(Visibility.VISIBLE, new Outcome(Status.PASSED, "x", "", "")).message())
        .isNull();
  }

  @Test
  void controlCharactersAreTakenOut() {
    assertThat(
            told(Visibility.VISIBLE, new Outcome(Status.FAILED, "\u001b[2Ja\r\nb\u0007\tc", "", ""))
                .message())
        .isEqualTo("\uFFFD[2Ja\nb\uFFFD\tc");
  }

  @Test
  void problemAboutAWholeFileHasNoLine() {
    assertThat(
            report(List.of(new Problem("A.java", 0, "is missing"), new Problem("B.java", 3, "x")))
                .topics()
                .getFirst()
                .problems())
        .extracting(Report.ProblemReport::line)
        .containsExactly(null, 3);
  }
}
