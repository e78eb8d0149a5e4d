package dayone.grader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.fixture.FixtureCourse;
import dayone.grader.report.JsonWriter;
import dayone.grader.report.Reporter;
import dayone.grader.score.Grade;
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
 * Whole submissions, one folder per outcome, each with the exact report. A report that differs is
 * left in {@code target/reports} for comparison.
 */
@Execution(ExecutionMode.CONCURRENT)
class SubmissionsTest {
  private final FixtureCourse course = FixtureCourse.shared();

  static Stream<String> submissions() throws IOException {
    try (Stream<Path> folders = Files.list(FixtureCourse.submission(""))) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void submissionGetsExactlyItsReport(String name, @TempDir Path empty) throws Exception {
    Path submission = FixtureCourse.submission(name);
    Path submitted = submission.resolve("work");

    Grade grade =
        new Grade(
            List.of(
                course
                    .grading(
                        name.startsWith("waits")
                            ? FixtureCourse.LIMITS_ON_THE_CLOCK
                            : FixtureCourse.LIMITS)
                    .grade(course.read(Files.isDirectory(submitted) ? submitted : empty))));
    String report = new JsonWriter().write(new Reporter().report(grade));

    Path actual = Path.of("target", "reports", name + ".json");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, report);
    assertThat(report).isEqualTo(Files.readString(submission.resolve("report.json")));
  }
}
