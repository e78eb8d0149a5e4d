package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Verdicts.Verdict;
import dayone.testkit.fixtures.StubCases;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult.Status;

final class TodoTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        StubCases.Plain.class,
        StubCases.OnLoop.class,
        StubCases.InConstructor.class,
        StubCases.InBeforeEach.class
      })
  void stubAbortsItsTestWhereverItIsMet(Class<?> cases) {
    Map<String, Verdict> verdicts = Verdicts.of(cases).all();

    assertThat(verdicts)
        .isNotEmpty()
        .allSatisfy((test, verdict) -> {
          assertThat(verdict.status()).isEqualTo(Status.ABORTED);
          assertThat(verdict.message()).isEqualTo("To do: Task 3: print the lines");
          assertThat(verdict.thrown().getStackTrace()).isEmpty();
          assertThat(verdict.thrown().getCause()).isNull();
          assertThat(verdict.entries())
              .containsExactly(Map.entry("dayone.todo", "dayone.topics.fixture.Student"));
        });
  }

  @Test
  void stubThatIsOnlyQuotedAbortsItsTestToo() {
    Verdict verdict = Verdicts.of(StubCases.Quoted.class).all().values().iterator().next();

    assertThat(verdict.status()).isEqualTo(Status.ABORTED);
    assertThat(verdict.message()).isEqualTo("To do: Task 3: x");
    assertThat(verdict.entries()).containsExactly(Map.entry("dayone.todo", "unknown"));
  }
}
