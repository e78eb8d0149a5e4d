package dayone.grader.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import dayone.grader.cli.FixtureGrade;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.git.Git;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every step of cohort.yml, job after job. GitHub's own program is played by a script, and its
 * addresses lead to bare repositories here.
 */
class CohortWorkflowTest {
  private static final Workflow COHORT =
      Workflow.read(
          Path.of("").toAbsolutePath().getParent().resolve(".github/workflows/cohort.yml"));

  @TempDir Path folder = Path.of("");
  private final Map<String, String> given = new LinkedHashMap<>();

  @BeforeEach
  void makeStudents() throws Exception {
    assumeThat(found("jq")).as("jq is on the PATH, as on GitHub's runners").isTrue();
    student("day-one-alice", "all-passed");
    student("day-one-bob", "wrong-answer");
    student("day-one-carol", "untouched-stubs");
    student("something-else", "all-passed");
    Path gh = folder.resolve("bin/gh");
    Files.createDirectories(gh.getParent());
    Files.writeString(
        gh,
        """
        #!/bin/sh
        case "$1 $2" in
          "auth setup-git") ;;
          "repo list") ls "%s/uni" | sed 's/[.]git$//' | sort -r ;;
          *) exit 1 ;;
        esac
        """
            .formatted(folder));
    assertThat(gh.toFile().setExecutable(true)).isTrue();
    given.put("inputs.organisation", "uni");
    given.put("inputs.prefix", "day-one-");
    given.put("inputs.before", "2036-12-01T23:59:00Z");
    given.put("inputs.shards", "2");
  }

  private void student(String name, String submission) throws Exception {
    Path bare = Files.createDirectories(folder.resolve("uni/" + name + ".git"));
    new Git(bare).call("init", "--quiet", "--bare", "--initial-branch=main");
    Path work = folder.resolve("work/" + name);
    Files.createDirectories(work.getParent());
    FixtureCourse.copy(FixtureCourse.submission(submission).resolve("work"), work);
    Git git = new Git(work);
    git.call("init", "--quiet", "--initial-branch=main");
    git.commitAll("Work");
    git.call("push", "--quiet", bare.toString(), "HEAD:main");
  }

  private JobRun job(String job, Path workspace) {
    JobRun run = new JobRun(COHORT, job, workspace, given);
    run.variable("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    run.variable("GIT_CONFIG_COUNT", "1");
    run.variable("GIT_CONFIG_KEY_0", "url." + folder + "/.insteadOf");
    run.variable("GIT_CONFIG_VALUE_0", "https://github.com/");
    return run;
  }

  private static void nothing(
      Step step, Map<String, String> with, Map<String, String> environment) {}

  private List<String> list() throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("list"));
    JobRun run = job("list", workspace);
    run.run(CohortWorkflowTest::nothing);
    String output = Objects.requireNonNull(run.value("steps.students.outputs.shards"));
    List<String> shards = new ArrayList<>();
    for (JsonNode shard : JsonMapper.shared().readTree(output)) {
      shards.add(shard.asString());
    }
    return shards;
  }

  private void gradeShard(String shard) throws Exception {
    Path workspace = Files.createDirectories(folder.resolve("grade-" + shard));
    FixtureCourse course = FixtureCourse.in(workspace.resolve("checkout"));
    Files.move(course.root(), workspace.resolve("course"));
    FixtureGrade.install(FixtureCourse.at(workspace.resolve("course")));
    Files.copy(folder.resolve("list/students.txt"), workspace.resolve("students.txt"));
    given.put("matrix.shard", shard);
    given.put("strategy.job-total", "2");
    job("grade", workspace).run(CohortWorkflowTest::nothing);
    try (Stream<Path> students = Files.list(workspace.resolve("cohort"))) {
      for (Path student : students.toList()) {
        Path merged = folder.resolve("gradebook/cohort").resolve(student.getFileName());
        Files.createDirectories(merged.getParent());
        FixtureCourse.copy(student, merged);
      }
    }
  }

  @Test
  void gradebookHasEveryStudentOfTheCourseWithTheirPoints() throws Exception {
    List<String> shards = list();
    assertThat(shards).containsExactly("1", "2");
    // As it may happen: who has a repository that git cannot read.
    Path broken = folder.resolve("uni/day-one-carol.git");
    new Git(broken).call("update-ref", "-d", "refs/heads/main");
    for (String shard : shards) {
      gradeShard(shard);
    }
    JobRun gradebook = job("gradebook", folder.resolve("gradebook"));
    gradebook.run(CohortWorkflowTest::nothing);

    assertThat(Files.readAllLines(folder.resolve("gradebook/cohort/gradebook.csv")))
        .containsExactly(
            "\"student\",\"score\",\"of\",\"counting\",\"note\"",
            "\"day-one-alice\",100,100,100,",
            "\"day-one-bob\",20,100,20,",
            "\"day-one-carol\",,,,\"no score, see no-score.txt\"");
    assertThat(gradebook.summary()).isEqualTo("2 of 3 graded\n");
    assertThat(folder.resolve("gradebook/cohort/day-one-carol/no-score.txt")).isNotEmptyFile();
  }

  @Test
  void nobodyThereIsSaid() {
    given.put("inputs.prefix", "day-.*");

    assertThat(catchThrowable(this::list)).hasMessageContaining("COHORT_TOKEN");
  }

  private static boolean found(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }
}
