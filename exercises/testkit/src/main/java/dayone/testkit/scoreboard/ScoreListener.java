package dayone.testkit.scoreboard;

import dayone.testkit.Points;
import dayone.testkit.Task;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * Counts the tests with {@link Points} and prints the topic's board when all have run. Found by
 * JUnit's service loader in every run; does nothing unless {@value #TOPIC} is set.
 */
public final class ScoreListener implements TestExecutionListener {

  /** The system property with the folder of the topic whose tests run. */
  public static final String TOPIC = "dayone.topic";

  /** The system property with the name of the build. */
  public static final String BUILD = "dayone.build";

  /** The report entry with the class of the stub. */
  private static final String TODO = "dayone.todo";

  private record Scored(int task, int points, State state) {
    Scored and(State other) {
      return new Scored(task, points, state.and(other));
    }
  }

  private final @Nullable Path topic;
  private final String build;
  private final PrintStream out;
  private final Map<MethodSource, Scored> tests = new LinkedHashMap<>();

  /** By test, the class of the stub that it has met. */
  private final Map<String, String> stubs = new HashMap<>();

  /** By task, the file in which its first test that has not passed is to be mended. */
  private final Map<Integer, String> open = new HashMap<>();

  private @Nullable TestPlan plan;

  /** For JUnit's service loader. */
  public ScoreListener() {
    // Standard output, but as it is when the tests begin: one of them may replace it.
    this(System.getProperty(TOPIC), System.getProperty(BUILD, ""), System.out);
  }

  ScoreListener(@Nullable String topic, String build, PrintStream out) {
    this.topic = topic == null || topic.isBlank() ? null : Path.of(topic).toAbsolutePath();
    this.build = build;
    this.out = out;
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
    if (topic == null) {
      return;
    }
    record(test.getSource(), state, stubs.getOrDefault(test.getUniqueId(), ""));
    if (state != State.PASSED && plan != null) {
      // A class that could not even be set up: JUnit does not report its tests one by one.
      for (TestIdentifier inside : plan.getDescendants(test)) {
        record(inside.getSource(), state, "");
      }
    }
  }

  private void record(Optional<TestSource> source, State state, String stub) {
    if (source.orElse(null) instanceof MethodSource test) {
      Points points = test.getJavaMethod().getAnnotation(Points.class);
      if (points != null) {
        int task = task(test);
        tests.merge(test, new Scored(task, points.value(), state), (old, now) -> old.and(state));
        if (state != State.PASSED) {
          open.computeIfAbsent(task, number -> fileFor(test, stub));
        }
      }
    }
  }

  /** The stub's own file, else that of the class which the test is named after, else the lesson. */
  private String fileFor(MethodSource test, String stub) {
    String tested = test.getClassName().replaceFirst("(Hidden)?Test(\\$.*)?$", "");
    for (String name : List.of(stub, tested)) {
      String file = "src/main/java/" + name.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
      if (!name.isEmpty() && topic != null && Files.exists(topic.resolve(file))) {
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

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan finished) {
    if (topic == null || tests.isEmpty()) {
      return;
    }
    ScoreFile score = new ScoreFile(build, tasks(), open);
    Path parent = topic.getParent();
    boolean isSolution = parent != null && parent.endsWith("solutions");
    out.print(
        new Board(Paint.here()).ofTopic(String.valueOf(topic.getFileName()), isSolution, score));
    out.flush();
    try {
      score.write(topic.resolve(ScoreFile.PLACE));
    } catch (IOException unwritable) {
      out.println("The scoreboard will not know of this run: " + unwritable);
    }
  }

  private List<TaskScore> tasks() {
    Map<Integer, TaskScore> tasks = new TreeMap<>();
    for (Scored test : tests.values()) {
      tasks.put(
          test.task(),
          tasks
              .getOrDefault(test.task(), TaskScore.empty(test.task()))
              .with(test.points(), test.state()));
    }
    return List.copyOf(tasks.values());
  }
}
