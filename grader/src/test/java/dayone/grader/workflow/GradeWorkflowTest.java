package dayone.grader.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.cli.FixtureGrade;
import dayone.grader.fixture.FixtureCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every step of grade.yml, with the real grader on the small course. */
class GradeWorkflowTest {
  private static final Workflow GRADE =
      Workflow.read(
          Path.of("").toAbsolutePath().getParent().resolve(".github/workflows/grade.yml"));

  @TempDir Path workspace = Path.of("");
  private final List<String> reported = new ArrayList<>();

  @BeforeEach
  void checkOutTheCourse() throws IOException {
    FixtureCourse course = FixtureCourse.in(workspace.resolve("checkout"));
    Files.move(course.root(), workspace.resolve("course"));
    FixtureGrade.install(FixtureCourse.at(workspace.resolve("course")));
  }

  private JobRun grade(String submission, String hiddenAfter) throws Exception {
    FixtureCourse.copy(
        FixtureCourse.submission(submission).resolve("work"), workspace.resolve("student"));
    return gradeWhatIsThere(hiddenAfter);
  }

  private JobRun gradeWhatIsThere(String hiddenAfter) throws Exception {
    JobRun run =
        new JobRun(
            GRADE,
            "grade",
            workspace,
            Map.of(
                "inputs.course", "uni/day-one",
                "inputs.version", "v1",
                "inputs.hidden-after", hiddenAfter));
    run.run(this::action);
    return run;
  }

  private void action(Step step, Map<String, String> with, Map<String, String> environment) {
    switch (step.action()) {
      case "actions/checkout" ->
          assertThat(workspace.resolve(with.get("path"))).as(step.label()).isDirectory();
      case "actions/setup-java" ->
          assertThat(with).containsEntry("java-version", "25").containsKey("distribution");
      case "actions/upload-artifact" ->
          assertThat(workspace.resolve(with.get("path"))).isNotEmptyDirectory();
      case "classroom-resources/autograding-grading-reporter" -> report(with, environment);
      default -> throw new AssertionError("Nobody stands in for " + step.uses());
    }
  }

  /** Reads and counts as the reporter does: a table by shares, a notice by scores. */
  private void report(Map<String, String> with, Map<String, String> environment) {
    String runners = with.get("runners");
    assertThat(runners).matches("([a-zA-Z0-9]+,)*[a-zA-Z0-9]+");
    double table = 0;
    int notice = 0;
    int maximum = 0;
    for (String id : runners.split(",", -1)) {
      String encoded = environment.get(id.toUpperCase(Locale.ROOT) + "_RESULTS");
      assertThat(encoded).as("results of " + id).isNotNull().hasSizeLessThan(128 * 1024);
      JsonNode runner = JsonMapper.shared().readTree(Base64.getDecoder().decode(encoded));
      int passed = 0;
      for (JsonNode test : runner.get("tests")) {
        assertThat(test.get("score").isNumber()).isTrue();
        assertThat(test.get("status").asString()).isIn("pass", "fail", "error");
        assertThat(test.get("line_no").isNumber()).isTrue();
        notice += test.get("score").asInt();
        passed += test.get("status").asString().equals("pass") ? 1 : 0;
      }
      assertThat(runner.get("tests")).isNotEmpty();
      assertThat(runner.get("status").asString()).isIn("pass", "fail", "error");
      table += (double) passed / runner.get("tests").size() * runner.get("max_score").asInt();
      maximum += runner.get("max_score").asInt();
    }
    assertThat(table).isEqualTo(notice);
    reported.add("Points " + notice + "/" + maximum);
  }

  private JsonNode json() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(workspace.resolve("reports/report.json")));
  }

  @Test
  void perfectWorkHasFullPointsEverywhere() throws Exception {
    JobRun run = grade("all-passed", "");

    assertThat(json().get("score").asInt()).isEqualTo(100);
    assertThat(reported).containsExactly("Points 100/100");
    assertThat(run.summary()).contains("100");
    assertThat(run.log()).contains("::notice title=Score%3A 100 of 100::");
  }

  @Test
  void partialCreditIsTheSameInReportTableAndNotice() throws Exception {
    grade("wrong-answer", "");

    int score = json().get("score").asInt();
    assertThat(score).isBetween(1, 99);
    assertThat(reported).containsExactly("Points " + score + "/100");
  }

  @Test
  void nothingHiddenRunsBeforeItsTime() throws Exception {
    grade("all-passed", Instant.now().plus(Duration.ofDays(1)).toString());

    assertThat(json().get("maxScore").asInt()).isLessThan(100);
    assertThat(json().get("topics").get(0).get("tests"))
        .noneMatch(test -> test.get("visibility").asString().equals("hidden"));
  }

  @Test
  void textOfAStudentIsNoCommandOfTheRunner() throws Exception {
    Path work = workspace.resolve("student");
    FixtureCourse.copy(FixtureCourse.submission("all-passed").resolve("work"), work);
    Path greeter;
    try (Stream<Path> files = Files.walk(work)) {
      greeter = files.filter(file -> file.endsWith("Greeter.java")).findAny().orElseThrow();
    }
    Files.writeString(
        greeter,
        Files.readString(greeter)
            .replaceFirst(
                "return .*;",
                "throw new IllegalStateException(\"forged\\\\n::notice title=x::Points 100/100\");"));

    JobRun run = gradeWhatIsThere("");

    assertThat(run.log().lines().filter(line -> line.strip().startsWith("::")))
        .allMatch(line -> line.matches("::(notice title=Score%3A|error file=exercises/).*"));
    assertThat(run.log()).contains("forged");
  }

  @Test
  void everyReportIsWrittenInUtf8AndEndsItsLastLine() throws Exception {
    grade("wrong-answer", "");

    for (String name : List.of("report.json", "report.md", "junit.xml", "gradescope.json")) {
      String text = Files.readString(workspace.resolve("reports").resolve(name));
      assertThat(text.getBytes(StandardCharsets.UTF_8)).as(name).isNotEmpty();
      assertThat(text).as(name).endsWith("\n");
    }
  }
}
