package dayone.grader.score;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Topic;
import dayone.grader.catalog.Visibility;
import dayone.grader.compile.Compilation;
import dayone.grader.execute.Execution;
import dayone.grader.execute.Outcome;
import dayone.grader.execute.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static TopicGrade score(SequencedMap<ExpectedTest, Outcome> outcomes) {
    Topic topic =
        new Topic("t", 1, "01-t", "T", 1, 1, List.of(), List.of(), List.of(), List.of(), List.of());
    Compilation compilation = new Compilation(topic, List.of(), new LinkedHashMap<>(), List.of());
    return new Scorer().score(new Execution(compilation, outcomes));
  }

  @Test
  void onlyAPassedTestEarnsItsPoints() {
    SequencedMap<ExpectedTest, Outcome> outcomes = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      outcomes.put(
          new ExpectedTest("A", status.label(), List.of(), Visibility.VISIBLE, 1, 7, "h"),
          new Outcome(status, "", "", ""));
    }

    TopicGrade grade = score(outcomes);

    assertThat(grade.score()).isEqualTo(7);
    assertThat(grade.maxScore()).isEqualTo(7 * Status.values().length);
    assertThat(grade.tests())
        .filteredOn(test -> test.score() > 0)
        .extracting(test -> test.outcome().status())
        .containsExactly(Status.PASSED);
    assertThat(new Grade(List.of(grade, grade)).score()).isEqualTo(14);
  }

  @Test
  void noTestsEarnNothing() {
    assertThat(score(new LinkedHashMap<>()).score()).isZero();
    assertThat(new Grade(List.of()).maxScore()).isZero();
  }
}
