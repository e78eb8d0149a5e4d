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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole submissions, one folder per outcome, each with the exact report. A report that differs is
 * left in {@code target/reports} for comparison.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionsTest {
  @TempDir Path folder = Path.of("");
  private @Nullable FixtureCourse course;

  @BeforeAll
  void makeCourse() throws IOException {
    course = FixtureCourse.in(folder);
  }

  static Stream<String> submissions() throws IOException {
    try (Stream<Path> folders = Files.list(FixtureCourse.submission(""))) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void submissionGetsExactlyItsReport(String name) throws Exception {
    Path submission = FixtureCourse.submission(name);
    Path work = Files.createDirectories(folder.resolve("work"));
    Path submitted = submission.resolve("work");

    Grade grade =
        new Grade(
            List.of(
                course
                    .grading()
                    .grade(course.read(Files.isDirectory(submitted) ? submitted : work))));
    String report = new JsonWriter().write(new Reporter().report(grade));

    Path actual = Path.of("target", "reports", name + ".json");
    Files.createDirectories(actual.getParent());
    Files.writeString(actual, report);
    assertThat(report).isEqualTo(Files.readString(submission.resolve("report.json")));
  }
}
