package dayone.testkit.forked;

import dayone.testkit.scoreboard.ScoreCollector;
import dayone.testkit.scoreboard.State;
import dayone.testkit.scoreboard.TestScore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells in messages how the tests go. It calls the collector itself, whose scores it passes on:
 * JUnit promises no order among listeners.
 */
final class RunReporter implements TestExecutionListener {

  private final ScoreCollector scores;
  private final CpuLimit limit;
  private final Consumer<Message> out;
  private final Map<String, TestScore> told = new HashMap<>();
  private volatile String running = "";

  RunReporter(ScoreCollector scores, CpuLimit limit, Consumer<Message> out) {
    this.scores = scores;
    this.limit = limit;
    this.out = out;
  }

  /** Returns the class of the test that runs; empty between tests. */
  String running() {
    return running;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    scores.testPlanExecutionStarted(plan);
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    scores.reportingEntryPublished(test, entry);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    scores.executionSkipped(test, reason);
    passOnScores();
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      out.accept(
          new Message.Started(method(test), name(test), scores.ifLeftBehind(test).orElse(null)));
      running = className(test);
      limit.begins(running);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    scores.executionFinished(test, result);
    if (test.isTest()) {
      running = "";
      limit.ends();
    }
    State state =
        switch (result.getStatus()) {
          case SUCCESSFUL -> State.PASSED;
          case ABORTED -> State.TODO;
          case FAILED -> State.WRONG;
        };
    if (test.isTest() || state == State.WRONG) {
      String text = result.getThrowable().map(thrown -> text(thrown, state)).orElse("");
      out.accept(new Message.Ended(name(test), state, text));
    }
    passOnScores();
  }

  private void passOnScores() {
    for (TestScore score : scores.scores()) {
      if (!score.equals(told.put(score.test(), score))) {
        out.accept(new Message.Scored(score));
      }
    }
  }

  /** As Maven prints it: the text, and the frames that the testkit has left. */
  private static String text(Throwable thrown, State state) {
    if (state == State.TODO) {
      return String.valueOf(thrown.getMessage());
    }
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString().replace("\r\n", "\n").stripTrailing();
  }

  static String method(MethodSource source) {
    return source.getClassName()
        + "."
        + source.getMethodName()
        + "("
        + source.getMethodParameterTypes()
        + ")";
  }

  private static String method(TestIdentifier test) {
    return methodOf(test).map(RunReporter::method).orElse(test.getUniqueId());
  }

  private static String name(TestIdentifier test) {
    Optional<MethodSource> method = methodOf(test);
    if (method.isEmpty()) {
      return test.getSource().orElse(null) instanceof ClassSource type
          ? simple(type.getClassName())
          : test.getDisplayName();
    }
    String own = simple(method.get().getClassName()) + "." + method.get().getMethodName();
    boolean isInvocation = test.getUniqueId().contains("-invocation:");
    return isInvocation ? own + " " + test.getDisplayName() : own;
  }

  private static String className(TestIdentifier test) {
    return methodOf(test).map(MethodSource::getClassName).orElse("?");
  }

  private static Optional<MethodSource> methodOf(TestIdentifier test) {
    return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
  }

  private static String simple(String className) {
    return className.replaceFirst(".*\\.", "").replace('$', '.');
  }
}
