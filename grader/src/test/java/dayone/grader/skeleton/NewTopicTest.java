package dayone.grader.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.grader.catalog.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the skeleton compiles and what verify says of it, .ci/term watches. */
class NewTopicTest {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

  @TempDir Path root = Path.of("");

  /** The files that list the topics are this repository's own: their form is what matters. */
  @BeforeEach
  void copyLists() throws IOException {
    for (String file :
        new String[] {
          "README.md",
          "exercises/pom.xml",
          "exercises/01-event-loop/topic.json",
          "solutions/pom.xml",
          "grader/pom.xml"
        }) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.copy(REPOSITORY.resolve(file), root.resolve(file));
    }
  }

  private void make(String folder) throws TopicExists {
    new NewTopic(new Course(root), folder).write();
  }

  private String text(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }

  @Test
  void hasTheFilesOfATopicWithItsNames() throws Exception {
    make("42-message-ports");

    assertThat(text("exercises/42-message-ports/README.md"))
        .startsWith("# 42. Message ports\n")
        .contains("## Task 1: ", "(HINTS.md)");
    assertThat(text("exercises/42-message-ports/topic.json")).contains("\"id\": \"message-ports\"");
    assertThat(
            text(
                "exercises/42-message-ports/src/main/java/dayone/topics/messageports/MessagePorts.java"))
        .contains("package dayone.topics.messageports;", "class MessagePorts", "new Todo(");
    assertThat(
            root.resolve(
                "exercises/42-message-ports/src/hidden/java/dayone/topics/messageports/MessagePortsHiddenTest.java"))
        .content()
        .contains("class MessagePortsHiddenTest");
    assertThat(text("solutions/42-message-ports/NOTES.md")).contains("## Task 1");
  }

  @Test
  void leavesNoPlaceholderBehind() throws Exception {
    for (Path file : new NewTopic(new Course(root), "42-streams").write()) {
      assertThat(text(file.toString())).as(file.toString()).doesNotContainPattern("@[A-Z]+@");
    }
  }

  @Test
  void isWiredIntoTheBuildBehindTheOthers() throws Exception {
    make("42-streams");

    assertThat(text("exercises/pom.xml"))
        .containsSubsequence("<module>01-event-loop</module>", "<module>42-streams</module>")
        .containsSubsequence("<module>42-streams</module>", "<module>scoreboard</module>");
    assertThat(text("solutions/pom.xml")).contains("    <module>42-streams</module>\n");
    assertThat(text("grader/pom.xml"))
        .containsSubsequence(
            "<artifactId>event-loop</artifactId>", "<artifactId>streams</artifactId>");
    assertThat(text("README.md")).contains("\n| 42 | [Streams](exercises/42-streams/README.md) |");
  }

  @Test
  void numberOrIdOfAnotherTopicIsRefused() {
    assertThatThrownBy(() -> make("01-streams"))
        .isInstanceOf(TopicExists.class)
        .hasMessageContaining("01-event-loop has the same number or id");
    assertThatThrownBy(() -> make("42-event-loop")).isInstanceOf(TopicExists.class);
  }

  @Test
  void nameThatIsNoTopicIsRefused() {
    for (String name : new String[] {"streams", "1-streams", "10-Streams", "10-", "../10-x"}) {
      assertThatThrownBy(() -> make(name)).as(name).isInstanceOf(TopicExists.class);
    }
  }
}
