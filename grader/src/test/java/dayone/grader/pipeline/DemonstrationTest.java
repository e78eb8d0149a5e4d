package dayone.grader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.CatalogReader;
import dayone.grader.catalog.Topic;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.report.JsonWriter;
import dayone.grader.report.Reporter;
import dayone.grader.score.Grade;
import dayone.grader.submission.SubmissionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first task of the first topic, gone wrong in every way, with the exact report of each. The
 * other tasks are the solution's: whatever happens in one task, the others keep their points.
 *
 * <p>A report that differs is left in {@code target/reports} for comparison.
 */
@Execution(ExecutionMode.CONCURRENT)
class DemonstrationTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FIXTURES = Path.of("src", "test", "resources", "demonstration");
  private static final String FILE = "EventLoopDemonstration.java";

  private final Installation installation = Installation.of(ROOT);
  private final Topic topic =
      new CatalogReader(installation.course()).read().find("event-loop").orElseThrow();

  static Stream<String> submissions() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void submissionGetsExactlyItsReport(String name, @TempDir Path work) throws Exception {
    Path fixture = FIXTURES.resolve(name);
    Path wrong = fixture.resolve(FILE);
    if (Files.exists(wrong)) {
      copySolution(work, wrong);
    }

    Grade grade =
        new Grade(
            List.of(
                new Grading(installation, FixtureCourse.LIMITS)
                    .grade(new SubmissionReader(work).read(topic))));
    String report = new JsonWriter().write(new Reporter().report(grade));

    Path actual = Path.of("target", "reports", "demonstration-" + name + ".json");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, report);
    assertThat(report).isEqualTo(Files.readString(fixture.resolve("report.json")));
  }

  private void copySolution(Path work, Path wrong) throws IOException {
    Path solution = ROOT.resolve("solutions").resolve(topic.folder());
    for (String file : topic.editable()) {
      Path target = work.resolve(topic.folder()).resolve(file);
      Files.createDirectories(target.getParent());
      Files.copy(file.endsWith(FILE) ? wrong : solution.resolve(file), target);
    }
  }
}
