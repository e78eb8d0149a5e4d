package dayone.testkit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.Todo;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

final class FoundTodoTest {

  @Test
  void otherFailuresAreNoTodo() {
    assertThat(FoundTodo.in(new IllegalStateException("To do: nothing", new Exception()))).isNull();
  }

  @Test
  void todoAmongTheCausesIsFound() {
    assertFound(new CompletionException(new RuntimeException(new Todo("Task 1"))));
  }

  @Test
  void todoAmongTheSuppressedIsFound() {
    Throwable failure = new AssertionError("failed");
    failure.addSuppressed(new Todo("Task 1"));
    assertFound(failure);
  }

  @Test
  void causesInACircleEnd() {
    Throwable one = new Exception("one");
    Throwable two = new Exception("two", one);
    one.initCause(two);
    assertThat(FoundTodo.in(one)).isNull();
  }

  @Test
  void todoThatAnAssertionQuotesIsFound() {
    assertFound(
        new AssertionError(
            "but was:\n  \"dayone.runtime.Todo: Task 1\r\n\tat "
                + FoundTodoTest.class.getName()
                + ".stub(FoundTodoTest.java:1)\n\""));
  }

  @Test
  void todoOfAnInitializerThatTheJvmRemembersIsFound() {
    assertFound(
        new NoClassDefFoundError("Could not initialize class X")
            .initCause(
                new ExceptionInInitializerError(
                    "Exception dayone.runtime.Todo: Task 1 [in thread \"main\"]")));
  }

  private static void assertFound(Throwable thrown) {
    assertThat(FoundTodo.in(thrown))
        .isEqualTo(new FoundTodo("Task 1", FoundTodoTest.class.getName()));
  }
}
