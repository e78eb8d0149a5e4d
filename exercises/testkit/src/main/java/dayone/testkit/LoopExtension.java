package dayone.testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

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
    checkLeftovers(context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> test,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    test.proceed();
    checkLeftovers(context);
  }

  private static void checkLeftovers(ExtensionContext context) {
    List<String> leftovers = fixture(context).loop.leftovers();
    if (!leftovers.isEmpty()) {
      throw new TeachingError("Still open when the loop had ended: " + leftovers, null);
    }
  }

  static LoopFixture fixture(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            LoopFixture.class, key -> new LoopFixture(settings(context)), LoopFixture.class);
  }

  private static LoopTest settings(ExtensionContext context) {
    return Optional.of(context.getRequiredTestMethod())
        .flatMap(method -> AnnotationSupport.findAnnotation(method, LoopTest.class))
        .or(() ->
            AnnotationSupport.findAnnotation(
                context.getRequiredTestClass(), LoopTest.class, context.getEnclosingTestClasses()))
        .orElseThrow();
  }
}
