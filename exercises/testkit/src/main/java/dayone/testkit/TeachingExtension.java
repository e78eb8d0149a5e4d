package dayone.testkit;

import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import dayone.testkit.blocking.BlockedSpan;
import dayone.testkit.blocking.BlockingKind;
import dayone.testkit.blocking.Starvation;
import dayone.testkit.failure.Explanation;
import dayone.testkit.failure.FoundTodo;
import dayone.testkit.failure.StudentFrames;
import dayone.testkit.order.Origin;
import dayone.testkit.picture.Subject;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Turns what a test threw into what a student should read: an aborted test if a stub is still to be
 * written, else a {@link TeachingError} with rule, hint and the student's own frames.
 *
 * <p>JUnit has no single place through which every throwable passes. The two exception handlers see
 * test and life-cycle methods, after all interceptors; the constructor of a test class and a
 * dynamic test can only be caught around their invocation.
 */
final class TeachingExtension
    implements TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        InvocationInterceptor,
        AfterTestExecutionCallback {

  private static final String TODO_ENTRY = "dayone.todo";

  /** For a Todo that was only quoted in a message, without its stack. */
  private static final String UNKNOWN_STUB = "unknown";

  private static final String RULE_ENTRY = "dayone.rule";

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw translated(context, thrown);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw translated(context, thrown);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw translated(context, thrown);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw translated(context, thrown);
  }

  @Override
  public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw translated(context, thrown);
  }

  /** A constructor belongs to the test that it is called for, so that its entries do, too. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    try {
      return invocation.proceed();
    } catch (Throwable thrown) {
      throw translated(context, thrown);
    }
  }

  @Override
  public void interceptDynamicTest(
      Invocation<@Nullable Void> invocation,
      DynamicTestInvocationContext test,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable thrown) {
      throw translated(context, thrown);
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    boolean failed =
        context
            .getExecutionException()
            .filter(thrown -> !(thrown instanceof TestAbortedException))
            .isPresent();
    if (!failed) {
      TestPictures.ended(context, traceOf(context));
    }
  }

  private static @Nullable Trace traceOf(ExtensionContext context) {
    LoopFixture fixture = LoopExtension.existingFixture(context);
    return fixture == null ? null : fixture.trace;
  }

  private static Throwable translated(ExtensionContext context, Throwable whole) {
    ProgramRunner.FailedUnderSeed seed =
        whole instanceof ProgramRunner.FailedUnderSeed failed ? failed : null;
    Throwable thrown = seed == null ? whole : Objects.requireNonNull(seed.getCause());
    Trace trace = seed == null ? traceOf(context) : seed.trace();
    FoundTodo todo = FoundTodo.in(thrown);
    if (todo == null && trace != null) {
      todo = todoIn(trace);
    }
    if (todo != null) {
      return aborted(context, todo);
    }
    if (thrown instanceof TestAbortedException) {
      return thrown;
    }
    StudentFrames students = new StudentFrames(context.getTestClass().orElse(null));
    Explanation explanation = Explanation.of(thrown, students, trace, Origin::of);
    TeachingError error = error(thrown, explanation);
    if (error.rule() != null) {
      context.publishReportEntry(Map.of(RULE_ENTRY, error.rule()));
    }
    List<String> more = new ArrayList<>();
    String hint = Settings.hint(context);
    if (hint != null) {
      more.add("Hint: " + hint);
    }
    if (seed != null) {
      more.add(seed.inWords());
    }
    // Whoever hangs is still running, and its trace still grows.
    String picture = thrown instanceof TimeoutException ? null : picture(context, error, trace);
    if (picture != null) {
      more.add(picture);
    }
    return error.finished(more, Settings.isBrief(context), explanation.frames());
  }

  private static @Nullable String picture(
      ExtensionContext context, TeachingError error, @Nullable Trace ofTest) {
    Trace trace = error.trace() == null ? ofTest : error.trace();
    return trace == null
        ? null
        : TestPictures.failed(
            context,
            new Subject(
                TestPictures.title(context),
                error.toString(),
                trace,
                error.focus(),
                error.blocked().stream().map(TeachingExtension::inWords).toList()));
  }

  private static Subject.Blocked inWords(BlockedSpan span) {
    StackTraceElement line = span.line();
    return new Subject.Blocked(
        span.call(),
        span.operation()
            + " for "
            + span.millis()
            + (span.kind() == BlockingKind.CPU ? " ms of CPU time" : " ms")
            + (line == null ? "" : " at " + line.getFileName() + ":" + line.getLineNumber()));
  }

  private static TeachingError error(Throwable thrown, Explanation explanation) {
    for (Throwable part = thrown; part != null; part = part.getCause()) {
      if (part instanceof TeachingError error) {
        return error;
      } else if (part instanceof CallbackLimit.Exceeded exceeded) {
        return exceeded.explained();
      } else if (part instanceof Starvation.Found starved) {
        return new TeachingError(String.valueOf(starved.getMessage()), starved.rule());
      }
    }
    return new TeachingError(explanation.text(), explanation.rule());
  }

  /** A stub called by the loop, whose Todo the test itself has caught. */
  private static @Nullable FoundTodo todoIn(Trace trace) {
    List<Call> calls = trace.calls();
    // By index: a test that hangs is still running on its thread, and may add to the list.
    for (int i = 0; i < calls.size(); i++) {
      Throwable error = calls.get(i).error();
      FoundTodo todo = error == null ? null : FoundTodo.in(error);
      if (todo != null) {
        return todo;
      }
    }
    return null;
  }

  private static TestAbortedException aborted(ExtensionContext context, FoundTodo todo) {
    // JUnit takes no blank entry, and without one the grader would not know that it is a stub.
    String stub = todo.stub().isEmpty() ? UNKNOWN_STUB : todo.stub();
    context.publishReportEntry(Map.of(TODO_ENTRY, stub));
    TestAbortedException aborted = new TestAbortedException("To do: " + todo.task());
    // There is nothing to look for: where it came from is in the text.
    aborted.setStackTrace(new StackTraceElement[0]);
    return aborted;
  }
}
