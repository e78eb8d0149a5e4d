package dayone.testkit;

import dayone.runtime.Todo;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Speaks the protocol between testkit and grader, and does nothing else. */
public final class Judged implements InvocationInterceptor {
  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext c)
      throws Throwable {
    judge(invocation, c);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext c)
      throws Throwable {
    judge(invocation, c);
  }

  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext c)
      throws Throwable {
    return judge(invocation, c);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext c)
      throws Throwable {
    judge(invocation, c);
  }

  private static <T> T judge(Invocation<T> invocation, ExtensionContext context) throws Throwable {
    try {
      return invocation.proceed();
    } catch (Todo todo) {
      context.publishReportEntry("dayone.todo", todo.getStackTrace()[0].getClassName());
      throw new TestAbortedException(todo.getMessage());
    } catch (RuleBroken broken) {
      context.publishReportEntry("dayone.rule", broken.rule);
      String hints = context.getConfigurationParameter("dayone.hints").orElse("true");
      throw new AssertionError(broken.getMessage() + " (hints: " + hints + ")");
    }
  }
}
