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
