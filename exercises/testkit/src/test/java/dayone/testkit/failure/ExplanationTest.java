package dayone.testkit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.order.Origin;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What no small test class can show, or not without waiting; the rest is in FailureTest. */
final class ExplanationTest {

  private static final StackTraceElement STUDENTS =
      new StackTraceElement("dayone.topics.fixture.Student", "spin", "Student.java", 12);

  private static final StackTraceElement RUNTIMES =
      new StackTraceElement("dayone.runtime.loop.EventLoop", "run", "EventLoop.java", 7);

  @Test
  void testThatHangsShowsTheLineAtWhichItStands() {
    Throwable thread = new IllegalStateException("stack of the thread");
    thread.setStackTrace(new StackTraceElement[] {STUDENTS, RUNTIMES});
    Throwable timeout = new TimeoutException("spins() timed out after 30 seconds");
    timeout.initCause(thread);

    Explanation explanation = explain(timeout);

    assertThat(explanation.text())
        .isEqualTo(
            """
            Your code did not come back for 30 seconds.
            It was at Student.java:12, in a loop without an end or waiting for something.\
            """);
    assertThat(explanation.rule())
        .isEqualTo("The loop has one thread: while a callback runs, nothing else can.");
    assertThat(explanation.frames()).containsExactly(STUDENTS);
  }

  @Test
  void testThatHangsElsewhereBlamesNobody() {
    Explanation explanation = explain(new TimeoutException("spins() timed out after 1 second"));

    assertThat(explanation.text()).isEqualTo("The test did not come back for 1 second.");
    assertThat(explanation.rule()).isNull();
  }

  /** Real ones, since what the JDK keeps of the first failure is its own affair. */
  @Test
  void staticInitializerThatThrowsIsNamedInTheFirstFailureAndInEveryLaterOne() {
    Explanation first = explain(failureOf(() -> BrokenStatics.ten()));
    Explanation later = explain(failureOf(() -> BrokenStatics.ten()));

    assertThat(first.text())
        .isEqualTo(
            """
            A static field or static block of your class threw NumberFormatException: For input string: "ten".
            So the class cannot be used, and no test that needs it can pass.\
            """);
    assertThat(later.text()).isEqualTo(first.text());
  }

  private static final class BrokenStatics {
    static final int TEN = Integer.parseInt("ten");

    static int ten() {
      return TEN;
    }
  }

  private static Throwable failureOf(Runnable broken) {
    try {
      broken.run();
    } catch (Throwable thrown) {
      return thrown;
    }
    throw new AssertionError("It did not fail.");
  }

  @Test
  void messageOfTheStudentsOwnExceptionMayBeBroken() {
    Throwable broken =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new IllegalStateException("broken");
          }
        };
    broken.setStackTrace(new StackTraceElement[] {STUDENTS});

    assertThat(explain(broken).text())
        .startsWith("Your code threw dayone.testkit.failure.ExplanationTest$")
        .endsWith("\nat Student.java:12.");
  }

  @Test
  void assertionWithoutAMessageStillSaysSomething() {
    assertThat(explain(new AssertionError()).text()).isEqualTo("An assertion failed.");
  }

  private static Explanation explain(Throwable thrown) {
    return Explanation.of(thrown, new StudentFrames(null), null, Origin::of);
  }
}
