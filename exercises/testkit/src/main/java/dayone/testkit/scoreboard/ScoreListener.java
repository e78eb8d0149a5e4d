package dayone.testkit.scoreboard;

import dayone.testkit.Points;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
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

  private final @Nullable Path topic;
  private final @Nullable ScoreCollector collector;
  private final String build;
  private final PrintStream out;

  /** For JUnit's service loader. */
  public ScoreListener() {
    // Standard output, but as it is when the tests begin: one of them may replace it.
    this(System.getProperty(TOPIC), System.getProperty(BUILD, ""), System.out);
  }

  ScoreListener(@Nullable String topic, String build, PrintStream out) {
    this.topic = topic == null || topic.isBlank() ? null : Path.of(topic).toAbsolutePath();
    this.collector = this.topic == null ? null : new ScoreCollector(this.topic);
    this.build = build;
    this.out = out;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    if (collector != null) {
      collector.testPlanExecutionStarted(started);
    }
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    if (collector != null) {
      collector.reportingEntryPublished(test, entry);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (collector != null) {
      collector.executionSkipped(test, reason);
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (collector != null) {
      collector.executionFinished(test, result);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (topic == null || collector == null || collector.scores().isEmpty()) {
      return;
    }
    ScoreFile score = ScoreFile.of(build, collector.scores());
    Path parent = topic.getParent();
    boolean isSolution = parent != null && parent.endsWith("solutions");
    out.print(
        new Board(Paint.here(), true)
            .ofTopic(String.valueOf(topic.getFileName()), isSolution, score));
    out.flush();
    try {
      score.write(topic.resolve(ScoreFile.PLACE));
    } catch (IOException unwritable) {
      out.println("The scoreboard will not know of this run: " + unwritable);
    }
  }
}
