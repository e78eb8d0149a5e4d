package dayone.grader.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dayone.grader.cli.FixtureGrade;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.git.Git;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step of publish-solutions.yml, with the real command and a bare repository behind it. */
class PublishWorkflowTest {
  private static final Workflow PUBLISH =
      Workflow.read(
          Path.of("")
              .toAbsolutePath()
              .getParent()
              .resolve(".github/workflows/publish-solutions.yml"));

  @TempDir Path workspace = Path.of("");
  private Git bare = new Git(Path.of(""));

  @BeforeEach
  void checkOut() throws Exception {
    FixtureCourse course = FixtureCourse.in(workspace.resolve("checkout"));
    Files.move(course.root(), workspace.resolve("course"));
    FixtureGrade.install(FixtureCourse.at(workspace.resolve("course")));
    Path origin = Files.createDirectory(workspace.resolve("template.git"));
    bare = new Git(origin);
    bare.call("init", "--quiet", "--bare", "--initial-branch=main");
    Git all = new Git(workspace);
    all.call("clone", "--quiet", origin.toString(), "template");
    Git template = new Git(workspace.resolve("template"));
    Files.writeString(workspace.resolve("template/README.md"), "The template.\n");
    template.commitAll("Exercises");
    template.call("push", "--quiet", "origin", "HEAD:main");
  }

  private void publish(String topics) throws Exception {
    new JobRun(
            PUBLISH,
            "publish",
            workspace,
            Map.of("inputs.topics", topics, "vars.TEMPLATE_REPOSITORY", "uni/template"))
        .run((step, with, environment) -> {});
  }

  @Test
  void topicByHandComesToTheTemplatesRepository() throws Exception {
    publish("01");

    assertThat(bare.call("ls-tree", "-r", "--name-only", "solutions"))
        .contains("01-counting")
        .doesNotContain("README.md\nexercises");
  }

  @Test
  void severalTopicsMayBeNamed() throws Exception {
    publish("01 counting");

    assertThat(bare.commit("solutions")).isPresent();
  }

  @Test
  void twiceIsTheSameAsOnce() throws Exception {
    publish("01");
    String once = bare.call("rev-parse", "solutions");
    publish("01");

    assertThat(bare.call("rev-parse", "solutions")).isEqualTo(once);
  }

  @Test
  void nothingDueIsNothingPushed() throws Exception {
    publish("");

    assertThat(bare.commit("solutions")).isEmpty();
  }

  @Test
  void textThatIsNoTopicIsNotRun() {
    assertThat(catchThrowable(() -> publish("$(touch${IFS}x)")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("There is no topic");
    assertThat(workspace.resolve("x")).doesNotExist();
  }
}
