package dayone.testkit;

import dayone.runtime.Todo;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Turns what a test threw into what a student should read. */
final class TeachingExtension implements TestExecutionExceptionHandler {

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof Todo todo) {
        context.publishReportEntry("dayone.todo", todo.getStackTrace()[0].getClassName());
        throw new TestAbortedException("To do: " + todo.getMessage());
      }
    }
    throw thrown;
  }
}
