package dayone.grader.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dayone.grader.catalog.Course;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.git.Git;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
  private static final String STUB = "src/main/java/dayone/topics/counting/Counter.java";

  @TempDir Path folder = Path.of("");
  private FixtureCourse course = FixtureCourse.shared();
  private Path out = Path.of("");
  private final List<Path> built = new ArrayList<>();
  private final StringWriter lines = new StringWriter();

  @BeforeEach
  void copyCourse() throws IOException {
    course = FixtureCourse.in(folder);
    out = folder.resolve("out");
    Path own = course.root().resolve(".github/classroom");
    write(own.resolve("README.md"), "Read me.\r\n\r\n<!-- topics -->\r\n");
    write(
        own.resolve(".github/workflows/grade.yml"),
        "uses: your-organisation/day-one/.github/workflows/grade.yml@v1\n  version: v1\n");
    write(course.root().resolve("README.md"), "For instructors.\n");
    write(course.root().resolve("exercises/day"), "#!/bin/sh\n");
    write(course.root().resolve("exercises/day.cmd"), "rem\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void release() throws Refusal {
    release(built::add);
  }

  private void release(TemplateBuild build) throws Refusal {
    new Release(
            new Course(course.root().toAbsolutePath()),
            course.catalog().topics(),
            "uni/day-one",
            "v7",
            build)
        .write(out, new PrintWriter(lines));
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = out.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".git/")) {
          files.put(path, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  @Test
  void holdsStubsAndVisibleTestsAndNothingElseOfTheCourse() throws Exception {
    release();

    assertThat(written().keySet())
        .contains(
            "exercises/01-counting/" + STUB,
            "exercises/01-counting/README.md",
            "exercises/01-counting/src/test/java/dayone/topics/counting/CounterTest.java")
        .noneMatch(path -> path.contains("hidden") || path.startsWith("solutions"))
        .noneMatch(path -> path.contains("target"));
  }

  @Test
  void itsOwnFilesStandAtTheTop() throws Exception {
    release();

    assertThat(written())
        .containsEntry(
            "README.md",
            """
            Read me.

            | topic | lesson | minutes |
            |---|---|---|
            | 01 | [Counting and greeting](exercises/01-counting/README.md) | 30 |
            """)
        .containsEntry(
            ".github/workflows/grade.yml",
            "uses: uni/day-one/.github/workflows/grade.yml@v7\n  version: v7\n");
  }

  @Test
  void scriptsCanBeRunAndHaveTheLineEndsOfTheirSystem() throws Exception {
    release();

    assertThat(out.resolve("exercises/day")).isExecutable();
    assertThat(written()).containsEntry("exercises/day.cmd", "rem\r\n");
  }

  @Test
  void fileOfAStudentComesTwiceSoThatItCanBePutBack() throws Exception {
    release();

    String stub = written().get("exercises/01-counting/" + STUB);
    assertThat(stub).isNotEmpty();
    assertThat(written())
        .containsEntry(".dayone/stubs/exercises/01-counting/" + STUB + ".stub", stub);
  }

  @Test
  void sameSourcesGiveTheSameBytes() throws Exception {
    release();
    Map<String, String> first = written();
    out = folder.resolve("again");
    release();

    assertThat(written()).isEqualTo(first);
  }

  @Test
  void isBuiltInAFolderOfItsOwnThatIsGoneAfterwards() throws Exception {
    List<String> seen = new ArrayList<>();
    release(template -> {
      try (Stream<Path> files = Files.walk(template)) {
        files.map(file -> template.relativize(file).toString()).forEach(seen::add);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      built.add(template);
    });

    assertThat(seen).contains(Path.of("exercises/01-counting/" + STUB).toString());
    assertThat(built).hasSize(1).noneMatch(Files::exists).doesNotContain(out);
  }

  @Test
  void whatDoesNotBuildIsNotWritten() {
    assertThatThrownBy(() ->
            release(template -> {
              throw new Refusal("does not build");
            }))
        .isInstanceOf(Refusal.class)
        .hasMessage("does not build");
    assertThat(out).doesNotExist();
  }

  @Test
  void lessonThatNamesAHiddenTestIsRefused() throws IOException {
    Path lesson = course.topicFolder().resolve("README.md");
    Files.writeString(lesson, Files.readString(lesson) + "\nSee CounterHiddenTest.\n");

    assertThatThrownBy(this::release)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(
            "exercises/01-counting/README.md names the hidden test CounterHiddenTest.");
    assertThat(out).doesNotExist();
  }

  @Test
  void lessonThatShowsTheSolutionIsRefused() throws IOException {
    Path solution = course.solutionFolder().resolve(STUB);
    String body =
        """
        class Counter {
          int secret(int[] numbers) {
            int sum = 41;
            for (int number : numbers) {
              sum = sum * 2 + number;
              sum = sum ^ number;
            }
            return sum;
          }
        }
        """;
    Files.writeString(solution, body);
    Path lesson = course.topicFolder().resolve("README.md");
    Files.writeString(lesson, Files.readString(lesson) + "\n```java\n" + body + "```\n");

    assertThatThrownBy(this::release)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("exercises/01-counting/README.md has 4 lines in a row of solutions/");
  }

  @Test
  void classThatNamesAHiddenTestIsRefused() {
    assertThatThrownBy(() ->
            release(template -> {
              try {
                Path classes = template.resolve("exercises/01-counting/target/classes");
                Files.createDirectories(classes);
                Files.copy(
                    course
                        .topicFolder()
                        .resolve(
                            "target/test-classes/dayone/topics/counting/CounterHiddenTest.class"),
                    classes.resolve("Innocent.class"));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            }))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("target/classes/Innocent.class names the hidden test");
  }

  @Test
  void folderWithFilesOfSomebodyElseIsLeftAlone() throws IOException {
    write(out.resolve("thesis.txt"), "years of work");

    assertThatThrownBy(this::release)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("holds files, but none that a release wrote");
    assertThat(written().keySet()).containsExactly("thesis.txt");
  }

  @Test
  void nextReleaseRemovesItsOwnOldFilesAndKeepsThoseOfTheInstructor() throws Exception {
    write(course.topicFolder().resolve("images/old.svg"), "<svg/>");
    release();
    write(out.resolve("NEWS.md"), "Exam on Friday.");
    Files.delete(course.topicFolder().resolve("images/old.svg"));
    release();

    assertThat(written())
        .containsKey("NEWS.md")
        .doesNotContainKey("exercises/01-counting/images/old.svg");
    assertThat(out.resolve("exercises/01-counting/images")).doesNotExist();
  }

  @Test
  void listThatLeadsOutOfTheFolderRemovesNothing() throws Exception {
    release();
    Path victim = Files.writeString(folder.resolve("victim"), "x");
    Files.writeString(out.resolve(OutputFolder.LIST), "../victim\n");
    release();

    assertThat(victim).exists();
  }

  @Test
  void repositoryGetsOneCommitAndNoneWhenNothingChanged() throws Exception {
    Files.createDirectories(out);
    Git git = new Git(out);
    git.call("init", "--quiet");
    release();
    release();

    assertThat(git.call("rev-list", "--all", "--count").strip()).isEqualTo("1");
    assertThat(git.isClean()).isTrue();
    assertThat(lines.toString()).contains("nothing has changed since the last release");
  }

  @Test
  void repositoryWithOpenChangesIsLeftAlone() throws Exception {
    Files.createDirectories(out);
    new Git(out).call("init", "--quiet");
    release();
    write(out.resolve("README.md"), "half a sentence");

    assertThatThrownBy(this::release)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has changes that are not committed");
    assertThat(out.resolve("README.md")).hasContent("half a sentence");
  }

  /** Counts how often it is asked for. */
  private static final class Counted implements TemplateBuild {
    int builds;

    @Override
    public void run(Path template) {
      builds++;
    }

    @Override
    public boolean provesForLater() {
      return true;
    }
  }

  @Test
  void sameTemplateIsBuiltOnceAndAgainWhenTheCourseChanges() throws Exception {
    Counted build = new Counted();
    release(build);
    release(build);
    assertThat(build.builds).isEqualTo(1);

    Path hidden =
        course.topicFolder().resolve("src/hidden/java/dayone/topics/counting/MoreTest.java");
    write(hidden, "package dayone.topics.counting;\n\nclass MoreTest {}\n");
    release(build);
    assertThat(build.builds).isEqualTo(2);
  }
}
