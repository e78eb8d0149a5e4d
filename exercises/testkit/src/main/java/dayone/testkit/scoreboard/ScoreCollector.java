package dayone.testkit.scoreboard;

import dayone.testkit.Points;
import dayone.testkit.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Hears how the tests with {@link Points} end. The same for Maven's build and for {@code day
 * watch}, so that both count alike. May be asked from another thread while tests run.
 */
public final class ScoreCollector implements TestExecutionListener {

  /** The report entry with the class of the stub. */
  private static final String TODO = "dayone.todo";

  private final Path topic;
  private final Map<TestSource, TestScore> tests = new LinkedHashMap<>();

  /** By test, the class of the stub that it has met. */
  private final Map<String, String> stubs = new HashMap<>();

  private @Nullable TestPlan plan;

  /**
   * @param topic the folder of the topic whose tests run
   */
  public ScoreCollector(Path topic) {
    this.topic = topic;
  }

  /** Returns the scores so far, in the order in which the tests ended. */
  public synchronized List<TestScore> scores() {
    return List.copyOf(tests.values());
  }

  /** Returns how a test counts if it never ends; nothing if it has no points. */
  public Optional<TestScore> ifLeftBehind(TestIdentifier test) {
    return test.getSource().flatMap(source -> score(source, State.WRONG, ""));
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    String stub = entry.getKeyValuePairs().get(TODO);
    if (stub != null) {
      stubs.put(test.getUniqueId(), stub);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    record(test, State.TODO);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    State state =
        switch (result.getStatus()) {
          case SUCCESSFUL -> State.PASSED;
          case ABORTED -> State.TODO;
          case FAILED -> State.WRONG;
        };
    record(test, state);
  }

  // Invocations of a parameterized test have the method as their source as well as their container
  // has; so a method is as good as the worst of them.
  private synchronized void record(TestIdentifier test, State state) {
    record(test.getSource(), state, stubs.getOrDefault(test.getUniqueId(), ""));
    if (state != State.PASSED && plan != null) {
      // A class that could not even be set up: JUnit does not report its tests one by one.
      for (TestIdentifier inside : plan.getDescendants(test)) {
        record(inside.getSource(), state, "");
      }
    }
  }

  private void record(Optional<TestSource> source, State state, String stub) {
    source
        .flatMap(test -> score(test, state, stub))
        .ifPresent(score -> tests.merge(source.orElseThrow(), score, TestScore::and));
  }

  private Optional<TestScore> score(TestSource source, State state, String stub) {
    if (source instanceof MethodSource test) {
      Points points = test.getJavaMethod().getAnnotation(Points.class);
      if (points != null) {
        String open = state == State.PASSED ? "" : fileFor(test, stub);
        String name = test.getClassName() + "." + test.getMethodName();
        return Optional.of(new TestScore(name, task(test), points.value(), state, open));
      }
    }
    return Optional.empty();
  }

  /** The stub's own file, else that of the class which the test is named after, else the lesson. */
  private String fileFor(MethodSource test, String stub) {
    String tested = test.getClassName().replaceFirst("(Hidden)?Test(\\$.*)?$", "");
    for (String name : List.of(stub, tested)) {
      String file = "src/main/java/" + name.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
      if (!name.isEmpty() && Files.exists(topic.resolve(file))) {
        return file;
      }
    }
    return "README.md";
  }

  private static int task(MethodSource test) {
    Optional<Task> task = AnnotationSupport.findAnnotation(test.getJavaMethod(), Task.class);
    Class<?> type = test.getJavaClass();
    while (task.isEmpty() && type != null) {
      task = AnnotationSupport.findAnnotation(type, Task.class);
      type = type.getEnclosingClass();
    }
    return task.map(Task::value).orElse(0);
  }
}
