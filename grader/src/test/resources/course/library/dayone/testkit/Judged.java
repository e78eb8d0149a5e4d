package dayone.testkit;

import dayone.runtime.Todo;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Speaks the protocol between testkit and grader, and does nothing else. */
public final class Judged implements TestExecutionExceptionHandler {
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    if (thrown instanceof Todo) {
      context.publishReportEntry("dayone.todo", thrown.getStackTrace()[0].getClassName());
      throw new TestAbortedException(thrown.getMessage());
    }
    if (thrown instanceof RuleBroken broken) {
      context.publishReportEntry("dayone.rule", broken.rule);
      String hints = context.getConfigurationParameter("dayone.hints").orElse("true");
      throw new AssertionError(broken.getMessage() + " (hints: " + hints + ")");
    }
    throw thrown;
  }
}
