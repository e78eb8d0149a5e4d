package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Verdicts.Verdict;
import dayone.testkit.fixtures.NonBlockingCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

final class NonBlockingTest {

  private static final Verdicts VERDICTS = Verdicts.of(NonBlockingCases.class);

  private static final String STARVING_RULE =
      "Rule: The loop goes on only when the nextTick queue and the promise jobs are empty; a"
          + " callback that queues itself there keeps everything else from running.";

  @ParameterizedTest
  @ValueSource(strings = {"doesNotBlock", "testSleeps", "neverRuns", "hasManyJobs", "letsObjectGo"})
  void goodTestPasses(String test) {
    assertThat(VERDICTS.of(test).result()).isEqualTo(TestExecutionResult.successful());
  }

  @Test
  void waitIsToldWithLineAndCallback() {
    assertFailure(
        "sleeps",
        """
        Your code blocked the loop for N ms: Thread.sleep at Student.java:49, called from a check\
         callback.
        Let a timer call you when the time has come; the loop goes on meanwhile.

        Rule: The loop has one thread: while a callback waits or computes, no other callback can\
         run.

        Hint: Who calls you when the time has come?\
        """);
  }

  @Test
  void waitsOfOneKindOfCallbackAreAddedUp() {
    assertThat(text("sleepsInManyCallbacks").lines().sorted())
        .contains(
            "Your code blocked the loop:",
            "  for N ms in 2 callbacks: Thread.sleep at Student.java:49, called from a timers"
                + " callback",
            "  and in 1 more places");
  }

  @Test
  void otherFailureIsNotHidden() {
    assertThat(text("isWrongAndSleeps")).isEqualTo("the result is wrong");
  }

  @Test
  void starvationByTicksNamesTheLineAndWhatWaits() {
    assertFailure(
        "starvesByTicks",
        """
        Your code starves the loop: 1,000 callbacks of the nextTick queue ran in a row.
        The line that queues the next one: Starving.java:15.
        Meanwhile these have to wait: setTimeout N ms, setImmediate.
        Let the loop move on between two steps: setImmediate does.

        """
            + STARVING_RULE);
  }

  @ParameterizedTest
  @CsvSource({"starvesByPromises, 19", "starvesByAwaiting, 25"})
  void starvationByPromisesNamesTheLine(String test, int line) {
    assertFailure(
        test,
        """
        Your code starves the loop: 1,000 callbacks of the microtask queue (promises) ran in a row.
        The line that queues the next one: Starving.java:%d.
        Let the loop move on between two steps: setImmediate does.

        """
                .formatted(line)
            + STARVING_RULE);
  }

  @Test
  void starvationByBothQueuesIsOne() {
    assertThat(text("starvesByBoth"))
        .contains("the nextTick queue and the microtask queue", "Starving.java:31");
  }

  @Test
  void openFileIsALeak() {
    assertFailure(
        "leavesFileOpen",
        """
        Something is still open after the loop has ended: file 'diary.txt'.
        Close or clear what is not needed any more.\
        """);
  }

  @Test
  void forgottenTimerIsToldWithItsLine() {
    assertFailure(
        "leavesTimerUnreferenced",
        """
        Something is still open after the loop has ended: setInterval N ms from Student.java:53.
        Close or clear what is not needed any more.\
        """);
  }

  @Test
  void listenerThatIsLeftIsNamed() {
    assertThat(text("leavesListener")).startsWith("Expected no listener for 'data' at the end.");
  }

  @Test
  void objectThatIsHeldIsNamed() {
    assertThat(text("holdsObject"))
        .startsWith("Expected that nothing holds the page any more")
        .contains("Rule: An object lives as long as");
  }

  private static void assertFailure(String test, String text) {
    assertThat(text(test)).isEqualTo(text);
  }

  /** With the times, which differ, taken out. */
  private static String text(String test) {
    Verdict verdict = VERDICTS.of(test);
    assertThat(verdict.status()).isEqualTo(Status.FAILED);
    return verdict.message().replaceAll("\\d+ ms", "N ms");
  }
}
