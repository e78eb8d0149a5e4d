package dayone.grader.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What holds for every workflow; .ci/actionlint checks their form. */
class WorkflowsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path TEMPLATES =
      ROOT.resolve(".github/classroom/.github/workflows/grade.yml");

  static List<Workflow> workflows() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(".github/workflows"))) {
      return Stream.concat(files.sorted(), Stream.of(TEMPLATES)).map(Workflow::read).toList();
    }
  }

  private static List<Step> steps(Workflow workflow) {
    return workflow.jobs().keySet().stream().flatMap(job -> workflow.steps(job).stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void mayOnlyReadThisRepository(Workflow workflow) {
    assertThat(workflow.root().path("permissions").properties())
        .extracting(entry -> entry.getKey() + ": " + entry.getValue().asString())
        .containsExactly("contents: read");
    assertThat(workflow.jobs().values()).noneMatch(job -> job.has("permissions"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void actionsAreNamedByCommit(Workflow workflow) {
    assertThat(steps(workflow).stream().map(Step::uses).filter(uses -> !uses.isEmpty()))
        .allMatch(uses -> uses.matches("[\\w-]+/[\\w-]+@[0-9a-f]{40}"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void noTextFromOutsideBecomesPartOfACommand(Workflow workflow) {
    assertThat(steps(workflow)).noneMatch(step -> step.run().contains("${{"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void checkoutsLeaveNoTokenBehindUnlessTheyPush(Workflow workflow) {
    boolean pushes = steps(workflow).stream().anyMatch(step -> step.run().contains("push origin"));
    List<Step> keeping =
        steps(workflow).stream()
            .filter(step -> step.action().equals("actions/checkout"))
            .filter(step -> !"false".equals(step.with().get("persist-credentials")))
            .toList();

    assertThat(keeping).hasSize(pushes ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyJobOfOursEndsInTime(Workflow workflow) {
    assertThat(workflow.jobs().values())
        .allMatch(job -> job.has("uses") || job.path("timeout-minutes").asInt(0) > 0);
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void shellcheckFindsNothingInTheSteps(Workflow workflow) throws Exception {
    assumeThat(found("shellcheck")).as("shellcheck is on the PATH").isTrue();
    for (Step step : steps(workflow)) {
      if (!step.run().isEmpty()) {
        Process check =
            new ProcessBuilder("shellcheck", "--shell=bash", "-").redirectErrorStream(true).start();
        check.getOutputStream().write(step.run().getBytes(StandardCharsets.UTF_8));
        check.getOutputStream().close();
        String says = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(step.label() + "\n" + says).isZero();
      }
    }
  }

  /** Who adds a step must run it: see the tests of the workflows in this package. */
  @Test
  void everyStepThatRunsSomethingIsRunByATest() throws IOException {
    assertThat(
            workflows().stream()
                .flatMap(workflow ->
                    steps(workflow).stream()
                        .filter(step -> !step.run().isEmpty())
                        .map(step -> workflow.file().getFileName() + ": " + step.label())))
        .containsExactlyInAnyOrder(
            // GradeWorkflowTest
            "grade.yml: Grade",
            "grade.yml: Summary",
            "grade.yml: Beside the lines",
            "grade.yml: Points for the reporter",
            // CohortWorkflowTest
            "cohort.yml: Students",
            "cohort.yml: Clone",
            "cohort.yml: Grade",
            "cohort.yml: Gradebook",
            // PublishWorkflowTest
            "publish-solutions.yml: Publish",
            "publish-solutions.yml: Push",
            // It is what calls this test.
            "ci.yml: .ci/run");
  }

  @Test
  void templatesWorkflowIsTenLinesAndGivesWhatTheCalledOneAsksFor() throws IOException {
    JsonNode call = Workflow.read(TEMPLATES).root().path("jobs").path("grade");
    Workflow called = Workflow.read(ROOT.resolve(".github/workflows/grade.yml"));
    Map<String, String> known = called.defaults();

    assertThat(Files.readAllLines(TEMPLATES)).hasSize(10);
    assertThat(call.path("uses").asString()).endsWith("/.github/workflows/grade.yml@v1");
    assertThat(call.path("with").properties())
        .extracting(Map.Entry::getKey)
        .allMatch(input -> known.containsKey("inputs." + input))
        .contains("course", "version");
  }

  private static boolean found(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
