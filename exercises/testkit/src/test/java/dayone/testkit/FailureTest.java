package dayone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.Verdicts.Verdict;
import dayone.testkit.fixtures.FailureCases;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;

final class FailureTest {

  private static final Verdicts VERDICTS = Verdicts.of(FailureCases.class);

  @Test
  void assertionKeepsItsTextAndGetsTheHintOfTheClass() {
    assertFailure(
        "assertion",
        """
        [the answer]\s
        expected: 2
         but was: 1

        Hint: Look at the queues.\
        """);
  }

  @Test
  void hintOfTheMethodWins() {
    assertFailure(
        "hintOfTheMethod",
        """
        wrong

        Hint: Look here instead.\
        """);
  }

  @Test
  void ruleIsShownAndPublished() {
    Verdict verdict =
        assertFailure(
            "rule",
            """
            "timer" was printed by the main script, not by a callback of the timers phase.
            Printing the lines in a row gives the same text, but it does not use the loop.

            Rule: Callbacks of setTimeout and setInterval are called in the timers phase.

            Hint: Look at the queues.\
            """);
    String rule = "Callbacks of setTimeout and setInterval are called in the timers phase.";
    assertThat(verdict.entries()).containsExactly(Map.entry("dayone.rule", rule));
    assertThat(((TeachingError) verdict.thrown()).rule()).isEqualTo(rule);
  }

  @Test
  void assertionInsideOfTheLoopIsShownAsIfItWereOutside() {
    assertFailure(
        "assertionInsideOfTheLoop",
        """
        not this way

        Hint: Look at the queues.\
        """);
  }

  @Test
  void exceptionOfTheStudentIsShownWithHisLine() {
    Verdict verdict =
        assertFailure(
            "crash",
            """
            Your code threw IllegalStateException: no such page
            at Student.java:LINE.

            Hint: Look at the queues.\
            """);
    assertThat(verdict.thrown().getStackTrace())
        .extracting(StackTraceElement::getMethodName)
        .containsExactly("crash");
  }

  @Test
  void exceptionInsideOfTheLoopIsUnwrappedAndItsCallbackNamed() {
    assertFailure(
        "crashInTimer",
        """
        Your code threw IllegalStateException: no such page
        at Student.java:LINE, called from a timeout callback.

        Hint: Look at the queues.\
        """);
  }

  @Test
  void rejectionThatNobodyHandledHasItsOwnText() {
    assertFailure(
        "rejection",
        """
        A promise was rejected and nothing handled it.
        IllegalStateException: no such page
        at Student.java:LINE.

        Rule: A promise that is rejected while nobody handles it ends the program.

        Hint: Look at the queues.\
        """);
  }

  @Test
  void deepRecursionShowsTheInnermostFramesOnly() {
    assertThat(VERDICTS.of("deepRecursion").thrown().getStackTrace()).hasSize(5);
  }

  @Test
  void exceptionOfTheTestIsNotBlamedOnTheStudent() {
    Verdict verdict =
        assertFailure(
            "ofTheTestItself",
            """
            The test ended with IllegalStateException: cannot be set up

            Hint: Look at the queues.\
            """);
    assertThat(verdict.thrown().getStackTrace()).isEmpty();
  }

  @Test
  void loopThatWouldSleepForEverSaysWhy() {
    assertFailure(
        "sleepsForEver",
        """
        The loop would sleep for ever: something keeps it alive, but there is no timer and no work\
         under way that could wake it. Close the handle that is still open, or unref it.

        Rule: A handle keeps the loop alive until it is closed.

        Hint: Look at the queues.\
        """);
  }

  // Whether the student's code has begun by then depends on the machine; what is said of its line
  // is
  // tested in ExplanationTest.
  @Test
  void testThatHangsIsLeftBehindAndSaysSo() {
    assertThat(VERDICTS.of("hangs").message())
        .containsPattern("^(Your code|The test) did not come back for 100 milliseconds\\.\\n");
  }

  @Test
  void exceptionThatTheStudentDidNotCatchIsOnlyLetThrough() {
    assertFailure(
        "letThrough",
        """
        Your code let through IllegalStateException: from the test
        at Student.java:LINE.

        Hint: Look at the queues.\
        """);
  }

  @Test
  void abortedTestWithoutStubIsLeftAlone() {
    Verdict verdict = VERDICTS.of("notOnThisMachine");
    assertThat(verdict.status()).isEqualTo(Status.ABORTED);
    assertThat(verdict.message()).isEqualTo("only elsewhere");
    assertThat(verdict.entries()).isEmpty();
  }

  @Test
  void hintsCanBeSwitchedOff() {
    Verdicts verdicts = Verdicts.of(FailureCases.class, Map.of("dayone.hints", "false"));
    assertThat(verdicts.of("hintOfTheMethod").message()).isEqualTo("wrong");
  }

  @Test
  void briefMessageIsTheFirstLineWhileTheWholeTextIsKept() {
    Verdict verdict =
        Verdicts.of(FailureCases.class, Map.of("dayone.brief", "true")).of("crashInTimer");
    assertThat(verdict.message()).isEqualTo("Your code threw IllegalStateException: no such page");
    assertThat(verdict.thrown().toString())
        .startsWith(verdict.message() + "\nat Student.java:")
        .endsWith("\n\nHint: Look at the queues.");
  }

  private static Verdict assertFailure(String test, String text) {
    Verdict verdict = VERDICTS.of(test);
    assertThat(verdict.status()).isEqualTo(Status.FAILED);
    StackTraceElement[] frames = verdict.thrown().getStackTrace();
    String line = frames.length == 0 ? "none" : String.valueOf(frames[0].getLineNumber());
    assertThat(verdict.message()).isEqualTo(text.replace("LINE", line));
    assertThat(frames).allMatch(frame -> frame.getClassName().startsWith("dayone.topics.fixture."));
    assertThat(verdict.thrown().getCause()).isNull();
    return verdict;
  }
}
