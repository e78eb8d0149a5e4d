package dayone.grader.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.grader.catalog.Course;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.git.Git;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private static final String BRANCH = "solutions";
  private static final String DAY = "2026-12-01T12:00:00Z";

  @TempDir Path folder = Path.of("");
  private FixtureCourse course = FixtureCourse.shared();
  private Path template = Path.of("");
  private Git git = new Git(Path.of(""));
  private final StringWriter lines = new StringWriter();

  @BeforeEach
  void copyCourse() throws IOException {
    course = FixtureCourse.in(folder);
    setDay(DAY);
    template = Files.createDirectory(folder.resolve("template"));
    git = new Git(template);
    git.call("init", "--quiet", "--initial-branch=main");
    Files.writeString(template.resolve("README.md"), "The template.\n");
    git.commitAll("Exercises");
  }

  private void setDay(String day) throws IOException {
    Path file = course.topicFolder().resolve("topic.json");
    String text = Files.readString(file).replaceFirst("\"solutionsFrom\".*\n", "");
    Files.writeString(file, text.replaceFirst("\\{", "{\n  \"solutionsFrom\": \"" + day + "\",\n"));
  }

  private Publication at(String now) {
    return new Publication(
        new Course(course.root().toAbsolutePath()),
        course.catalog().topics(),
        InstantSource.fixed(Instant.parse(now)));
  }

  private void publishWhatIsDue(String now) throws NotPublished {
    at(now).publishWhatIsDue(template, BRANCH, new PrintWriter(lines));
  }

  private String published(String file) {
    return git.call("show", BRANCH + ":" + Publication.FOLDER + "/" + file);
  }

  @Test
  void holdsSolutionNotesAndMistakes() throws Exception {
    publishWhatIsDue("2026-12-01T12:00:00Z");

    assertThat(published("01-counting/Counter.java")).contains("class Counter");
    assertThat(published("01-counting/NOTES.md")).startsWith("#");
    assertThat(published("01-counting/MISCONCEPTIONS.md"))
        .contains("## Task 1", "Noticed by `CounterTest.countsNothingAsZero`", "````diff\n@@");
    assertThat(published("README.md")).contains("(01-counting/NOTES.md)");
  }

  @Test
  void nothingIsPublishedBeforeItsDay() throws Exception {
    publishWhatIsDue("2026-12-01T11:59:59Z");

    assertThat(git.commit(BRANCH)).isEmpty();
    assertThat(lines.toString()).contains("01-counting is not to be published before 2026-12-01");
  }

  @Test
  void topicWithoutADayIsNotPublished() throws Exception {
    setDay("");
    publishWhatIsDue("2030-01-01T00:00:00Z");

    assertThat(git.commit(BRANCH)).isEmpty();
    assertThat(lines.toString()).contains("01-counting has no day");
  }

  @Test
  void namedTopicIsPublishedEarlyOnlyByForce() throws Exception {
    Publication early = at("2026-11-01T00:00:00Z");
    PrintWriter out = new PrintWriter(lines);

    assertThatThrownBy(() -> early.publish(template, BRANCH, course.catalog().topics(), false, out))
        .isInstanceOf(NotPublished.class)
        .hasMessageContaining("Nothing was published. --force does it all the same.");
    assertThat(git.commit(BRANCH)).isEmpty();

    early.publish(template, BRANCH, course.catalog().topics(), true, out);
    assertThat(git.commit(BRANCH)).isPresent();
  }

  @Test
  void isOneCommitAndNoneWhenNothingChanged() throws Exception {
    publishWhatIsDue(DAY);
    publishWhatIsDue(DAY);

    assertThat(git.call("rev-list", "--count", BRANCH).strip()).isEqualTo("1");
    assertThat(lines.toString()).contains("has all of it already");
  }

  @Test
  void changedSolutionIsACommitMore() throws Exception {
    publishWhatIsDue(DAY);
    Path notes = course.solutionFolder().resolve("NOTES.md");
    Files.writeString(notes, Files.readString(notes) + "\nMore.\n");
    publishWhatIsDue(DAY);

    assertThat(git.call("rev-list", "--count", BRANCH).strip()).isEqualTo("2");
    assertThat(published("01-counting/NOTES.md")).endsWith("More.\n");
  }

  @Test
  void branchOfACloneGoesOnFromThatOfItsOrigin() throws Exception {
    publishWhatIsDue(DAY);
    Path clone = folder.resolve("clone");
    git.call("clone", "--quiet", template.toString(), clone.toString());
    at(DAY).publishWhatIsDue(clone, BRANCH, new PrintWriter(lines));

    assertThat(lines.toString()).contains("has all of it already");
  }

  @Test
  void worksInABareRepository() throws Exception {
    Path bare = folder.resolve("bare.git");
    git.call("clone", "--quiet", "--bare", template.toString(), bare.toString());
    at(DAY).publishWhatIsDue(bare, BRANCH, new PrintWriter(lines));

    assertThat(new Git(bare).call("ls-tree", "-r", "--name-only", BRANCH).lines())
        .allMatch(path -> path.startsWith(Publication.FOLDER + "/"))
        .isNotEmpty();
  }

  @Test
  void whatIsCheckedOutStaysAsItIs() throws Exception {
    Files.writeString(template.resolve("README.md"), "half a sentence");
    publishWhatIsDue(DAY);

    assertThat(template.resolve("README.md")).hasContent("half a sentence");
    assertThat(git.call("status", "--porcelain").strip()).isEqualTo("M README.md");
  }

  @Test
  void studentWithoutCommonHistoryMergesItWithoutConflict() throws Exception {
    publishWhatIsDue(DAY);
    Path student = Files.createDirectory(folder.resolve("student"));
    Git work = new Git(student);
    work.call("init", "--quiet", "--initial-branch=main");
    Files.writeString(student.resolve("README.md"), "My own words.\n");
    work.commitAll("My work");
    List<String> arguments = new ArrayList<>(work.identity());
    arguments.addAll(
        List.of(
            "pull",
            "--quiet",
            "--no-rebase",
            "--no-edit",
            "--allow-unrelated-histories",
            template.toString(),
            BRANCH));
    work.call(arguments.toArray(String[]::new));

    assertThat(student.resolve("README.md")).hasContent("My own words.");
    assertThat(student.resolve(Publication.FOLDER + "/01-counting/Counter.java")).exists();
  }

  @Test
  void branchThatIsCheckedOutIsRefused() throws Exception {
    publishWhatIsDue(DAY);
    git.call("switch", "--quiet", BRANCH);

    assertThatThrownBy(() -> publishWhatIsDue(DAY))
        .isInstanceOf(NotPublished.class)
        .hasMessageContaining("is checked out");
  }

  @Test
  void folderWithoutARepositoryIsRefused() throws Exception {
    template = Path.of(System.getProperty("java.io.tmpdir"));

    assertThatThrownBy(() -> publishWhatIsDue(DAY))
        .isInstanceOf(NotPublished.class)
        .hasMessageContaining("is not a git repository");
  }
}
