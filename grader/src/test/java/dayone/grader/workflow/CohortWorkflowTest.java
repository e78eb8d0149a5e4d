package dayone.grader.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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
    student("day-one-alice", "all-passed");
    student("day-one-bob", "wrong-answer");
    student("day-one-carol", "untouched-stubs");
    student("day-one-dave", "untouched-stubs");
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
    String part = "cohort-" + shard;
    FixtureCourse.copy(workspace.resolve(part), folder.resolve("gradebook/shards").resolve(part));
  }

  private JobRun gradebook() throws Exception {
    Path workspace = folder.resolve("gradebook");
    FixtureCourse course = FixtureCourse.in(workspace.resolve("checkout"));
    Files.move(course.root(), workspace.resolve("course"));
    FixtureGrade.install(FixtureCourse.at(workspace.resolve("course")));
    Files.copy(folder.resolve("list/students.txt"), workspace.resolve("students.txt"));
    JobRun gradebook = job("gradebook", workspace);
    gradebook.run(CohortWorkflowTest::nothing);
    return gradebook;
  }

  @Test
  void gradebookHasEveryStudentOfTheCourseWithTheirPoints() throws Exception {
    List<String> shards = list();
    assertThat(shards).containsExactly("1", "2");
    // As it may happen: a repository without a commit, and one that cannot be fetched.
    new Git(folder.resolve("uni/day-one-carol.git")).call("update-ref", "-d", "refs/heads/main");
    Files.delete(folder.resolve("uni/day-one-dave.git/HEAD"));
    for (String shard : shards) {
      gradeShard(shard);
    }

    JobRun gradebook = gradebook();

    Path written = folder.resolve("gradebook/gradebook");
    assertThat(Files.readAllLines(written.resolve("gradebook.csv")))
        .hasSize(5)
        .startsWith(
            "\"student\",\"score\",\"of\",\"counting\",\"note\"",
            "\"day-one-alice\",100,100,100,",
            "\"day-one-bob\",20,100,20,")
        .anyMatch(line -> line.startsWith("\"day-one-carol\",,,,\"no score (unreadable): "))
        .anyMatch(line -> line.startsWith("\"day-one-dave\",,,,\"no score (missing): fatal: "));
    assertThat(gradebook.summary()).isEqualTo("2 of 4 have a score. See gradebook/index.html\n");
    assertThat(written.resolve("students/day-one-carol/no-score.txt")).isNotEmptyFile();
    assertThat(written.resolve("students/day-one-bob/report.md")).isNotEmptyFile();
  }

  @Test
  void shardThatNeverEndedLeavesItsStudentsWithAReason() throws Exception {
    list();
    gradeShard("2");

    JobRun gradebook = gradebook();

    assertThat(gradebook.log()).contains("Shard 1/2 is missing");
    assertThat(Files.readAllLines(folder.resolve("gradebook/gradebook/gradebook.csv")))
        .hasSize(5)
        .contains(
            "\"day-one-alice\",,,,\"no score (missing): No shard knows this student.\"",
            "\"day-one-bob\",20,100,20,");
  }

  @Test
  void nobodyThereIsSaid() {
    given.put("inputs.prefix", "day-.*");

    assertThat(catchThrowable(this::list)).hasMessageContaining("COHORT_TOKEN");
  }
}
