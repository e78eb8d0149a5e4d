package dayone.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.GraderFault;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.pipeline.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private final FixtureCourse course = FixtureCourse.shared();
  private final String good = FixtureCourse.submission("all-passed").resolve("work").toString();
  private final String solutions = course.root().resolve("solutions").toString();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int grade(String... args) {
    return run(course::installation, args);
  }

  private int run(Supplier<Installation> installation, String... args) {
    return Main.run(
        installation, FixtureCourse.LIMITS, new PrintWriter(out), new PrintWriter(err), args);
  }

  @Test
  void gradedIsZeroAndTheReportIsPrinted() {
    assertThat(grade(good)).isZero();

    assertThat(out.toString()).endsWith("Score: 100 of 100 points\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void badWorkIsGradedAllTheSame(@TempDir Path empty) {
    assertThat(grade(empty.toString())).isZero();

    assertThat(out.toString()).endsWith("Score: 0 of 100 points\n");
  }

  @Test
  void sameSubmissionGivesTheSameBytes() {
    grade(solutions, "--format", "json");
    String first = out.toString();
    out.getBuffer().setLength(0);
    grade(solutions, "--format", "json", "--topic", "counting");

    assertThat(out.toString()).isEqualTo(first).contains("\"schema\" : \"dayone/report/v1\"");
  }

  @Test
  void everyFormatIsWritten() {
    // Classroom 50's needs a commit and its runner's variables.
    for (Format format : EnumSet.complementOf(EnumSet.of(Format.CLASSROOM50, Format.JUNIT_XML))) {
      out.getBuffer().setLength(0);
      assertThat(grade(good, "--format", format.toString())).isZero();
      assertThat(out.toString()).as(format.toString()).contains("100").endsWith("\n");
    }
  }

  @Test
  void junitXmlHasNoPointsButATestForEach() {
    assertThat(grade(good, "--format", "junit-xml")).isZero();

    assertThat(out.toString()).contains("<testsuite name=\"counting\"", "failures=\"0\"");
  }

  @Test
  void reportsFolderHoldsEveryFormatAndOneFileATopicForTheClassroomReporter(@TempDir Path folder) {
    Path reports = folder.resolve("deep/reports");

    assertThat(grade(good, "--reports", reports.toString())).isZero();

    assertThat(reports)
        .isDirectoryContaining("glob:**report.json")
        .isDirectoryContaining("glob:**report.md")
        .isDirectoryContaining("glob:**junit.xml")
        .isDirectoryContaining("glob:**gradescope.json")
        .isDirectoryContaining("glob:**annotations.txt")
        .isDirectoryContaining("glob:**github-classroom-counting.json");
    assertThat(out.toString()).endsWith("Score: 100 of 100 points\n");
  }

  @Test
  void hiddenTestsAreLeftOutBeforeTheirTime() {
    assertThat(grade(good, "--hidden-after", "2999-01-01T00:00:00Z", "--format", "json")).isZero();
    assertThat(out.toString())
        .contains("\"visibility\" : \"visible\"")
        .doesNotContain("\"visibility\" : \"hidden\"");

    out.getBuffer().setLength(0);
    assertThat(grade(good, "--hidden-after", "2020-01-01T00:00:00Z", "--format", "json")).isZero();
    assertThat(out.toString()).contains("\"visibility\" : \"hidden\"");
  }

  @Test
  void timeThatIsNoneIsRefused() {
    assertThat(grade(good, "--hidden-after", "tomorrow")).isEqualTo(2);

    assertThat(err.toString()).startsWith("\"tomorrow\" is no time for --hidden-after.");
  }

  @Test
  void classroom50NeedsACommit(@TempDir Path folder) {
    assertThat(grade(folder.toString(), "--format", "classroom50")).isEqualTo(2);

    assertThat(err.toString()).contains("needs the time of the commit");
  }

  @Test
  void reportGoesToTheFileAndOneLineSaysSo(@TempDir Path folder) {
    Path file = folder.resolve("report.json");

    assertThat(grade(good, "--format", "json", "--out", file.toString())).isZero();

    assertThat(file).content().startsWith("{\n  \"schema\"");
    assertThat(out.toString())
        .isEqualTo("Score: 100 of 100 points. The report is in " + file + System.lineSeparator());
  }

  @Test
  void wrongCallsAreTwoWithAReasonAndNoScore(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    String missing = folder.resolve("missing").toString();

    assertUsage("Name the folder to grade");
    assertUsage("does not exist", missing);
    assertUsage("is not a folder", file.toString());
    assertUsage("There is no topic \"2\". There are: counting", good, "--topic", "2");
    assertUsage("none of console, json", good, "--format", "xml");
    assertUsage("Unknown option", good, "--wrong");
    assertUsage("Make it first", good, "--out", missing + "/report.json");
    assertUsage("is a folder", good, "--out", folder.toString());
    assertUsage("There is no topic \"x\"", "verify", "--topic", "x");
    assertUsage("none of console, json", "verify", "--format", "xml");
    assertUsage("--out is for --format json", "verify", "--out", folder.resolve("f").toString());
    assertUsage("Make it first", "verify", "--format", "json", "--out", missing + "/verify.json");
  }

  private void assertUsage(String reason, String... args) {
    err.getBuffer().setLength(0);
    assertThat(grade(args)).as(reason).isEqualTo(2);
    assertThat(err.toString()).contains(reason);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void faultIsThreeWithItsCauseAndNoScore() {
    int code =
        run(
            () -> {
              throw new GraderFault("The moon is full.", new IllegalStateException("howling"));
            },
            good);

    assertThat(code).isEqualTo(3);
    assertThat(err.toString())
        .contains("there is no score", "The moon is full.", "Please report it", "howling");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whateverElseGoesWrongIsAFaultToo() {
    assertThat(
            run(
                () -> {
                  throw new AssertionError("unforeseen");
                },
                good))
        .isEqualTo(3);
    assertThat(err.toString()).contains("there is no score", "unforeseen");
  }

  @Test
  void brokenTopicFileIsAFault(@TempDir Path folder) throws IOException {
    FixtureCourse broken = FixtureCourse.in(folder);
    Files.writeString(broken.topicFolder().resolve("topic.json"), "{}");

    assertThat(run(broken::installation, good)).isEqualTo(3);
    assertThat(err.toString()).contains("exercises/01-counting/topic.json");
  }

  @Test
  void verifyIsZeroForASoundCourse() {
    assertThat(grade("verify")).as(out.toString()).isZero();
    assertThat(out.toString()).contains("ok     01-counting: points add up", "All is sound.");
  }

  @Test
  void verifyIsOneWhereSomethingIsToBeMended(@TempDir Path folder) throws IOException {
    FixtureCourse unsound = FixtureCourse.in(folder);
    Files.delete(unsound.topicFolder().resolve("HINTS.md"));

    assertThat(run(unsound::installation, "verify", "--topic", "1")).isEqualTo(1);
    assertThat(out.toString()).contains("WRONG  01-counting: README.md and HINTS.md", "1 fault.");
  }

  @Test
  void verifyWritesItsFindingsAndTheTasksAsJson(@TempDir Path folder) throws IOException {
    FixtureCourse unsound = FixtureCourse.in(folder);
    Files.delete(unsound.topicFolder().resolve("HINTS.md"));
    Path file = folder.resolve("verify.json");

    int code = run(unsound::installation, "verify", "--format", "json", "--out", file.toString());

    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("1 fault.", "Not sound. The report is in " + file);
    assertThat(file)
        .content()
        .startsWith("{\n  \"schema\" : \"dayone/verify/v1\",\n  \"sound\" : false,")
        .contains("\"caughtBy\" : \"CounterTest.countsNothingAsZero\"");
  }

  @Test
  void jsonOfVerifyHasStandardOutputForItself() {
    assertThat(grade("verify", "--format", "json")).isZero();

    assertThat(out.toString()).startsWith("{").endsWith("}\n");
    assertThat(err.toString()).contains("All is sound.");
  }

  @Test
  void helpIsZero() {
    assertThat(grade("--help")).isZero();
    assertThat(out.toString()).contains("Usage: grade", "--format", "verify", "Exit codes");
  }
}
