package dayone.testkit;

import dayone.testkit.blocking.BlockingReport;
import dayone.testkit.failure.StudentFrames;
import dayone.testkit.leak.Leftovers;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Builds the loop of a test, hands its parts out, and looks at what the test has left on it. */
final class LoopExtension implements ParameterResolver, InvocationInterceptor {

  private static final Namespace NAMESPACE = Namespace.create(LoopExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getTestMethod().isPresent()
        && fixture(context).partOf(parameter.getParameter().getType()) != null;
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return fixture(context).partOf(parameter.getParameter().getType());
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> test,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    test.proceed();
    checkAfter(fixture(context));
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> test,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    test.proceed();
    checkAfter(fixture(context));
  }

  // Only after a test that passed: one that failed has a better reason to show.
  private static void checkAfter(LoopFixture fixture) {
    ProgramRunner.requireNoTodo(fixture.trace);
    BlockingReport blocking = fixture.blocking();
    if (blocking != null) {
      throw new TeachingError(blocking.text(), blocking.rule())
          .about(fixture.trace, null)
          .blockedBy(fixture.blocked());
    }
    String leftovers = Leftovers.text(fixture.loop, fixture.files);
    if (leftovers != null) {
      throw new TeachingError(leftovers, null);
    }
  }

  static LoopFixture fixture(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            LoopFixture.class,
            key ->
                new LoopFixture(
                    Settings.nearest(context, LoopTest.class).orElseThrow(),
                    Settings.nearest(context, NonBlocking.class).orElse(null),
                    new StudentFrames(context.getTestClass().orElse(null))),
            LoopFixture.class);
  }

  /** The loop of this test, if it has asked for one. */
  static @Nullable LoopFixture existingFixture(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(LoopFixture.class, LoopFixture.class);
  }
}
