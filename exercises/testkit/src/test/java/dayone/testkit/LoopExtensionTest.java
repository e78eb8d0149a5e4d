package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Verdicts.Verdict;
import dayone.testkit.fixtures.LoopCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

final class LoopExtensionTest {

  private static final Verdicts VERDICTS = Verdicts.of(LoopCases.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partsBelongTogether",
        "codeTakesTime",
        "methodWins",
        "repetition 1 of 2",
        "repetition 2 of 2",
        "jobsTakeNoTime",
        "nestedClassesHaveTheLoopOfTheOuter"
      })
  void fixtureKeepsItsPromise(String test) {
    assertThat(VERDICTS.of(test).result()).isEqualTo(TestExecutionResult.successful());
  }

  @Test
  void whatIsLeftOpenFailsTheTest() {
    assertFailure(
        "leavesHandleOpen",
        """
        Something is still open after the loop has ended: handle 'door' from LoopCases.java:85.
        Close or clear what is not needed any more.\
        """);
  }

  @Test
  void intervalWithoutEndIsStoppedAndNamed() {
    assertFailure(
        "intervalWithoutEnd",
        """
        The loop did not come to an end: it was stopped after 50 callbacks.
        It was busy with:
          49 of the last 50: setInterval 10 ms
          1 of the last 50: main script

        Rule: An interval keeps the loop alive until it is cleared.\
        """);
  }

  @Test
  void ticksWithoutEndAreStoppedAndExplained() {
    assertFailure(
        "tickWithoutEnd",
        """
        The loop did not come to an end: it was stopped after 50 callbacks.
        It was busy with:
          49 of the last 50: process.nextTick
          1 of the last 50: main script

        Rule: The loop goes on only when the nextTick queue and the promise jobs are empty; a\
         callback that queues itself there keeps everything else from running.\
        """);
  }

  @Test
  void programCannotCatchTheLimit() {
    assertThat(VERDICTS.of("promiseCannotCatchTheLimit").message())
        .startsWith("The loop did not come to an end: it was stopped after 50 callbacks.");
  }

  private static void assertFailure(String test, String text) {
    Verdict verdict = VERDICTS.of(test);
    assertThat(verdict.status()).isEqualTo(Status.FAILED);
    assertThat(verdict.message()).isEqualTo(text);
  }
}
