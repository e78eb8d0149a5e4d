package dayone.grader.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.Topic;
import dayone.grader.execute.Status;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.score.TestGrade;
import dayone.grader.score.TopicGrade;
import dayone.grader.submission.Submission;
import dayone.grader.submission.SubmissionReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two topics of one submission in one child. The second is the first one under another name. */
class LaneTest {
  private static final String COUNTER = "src/main/java/dayone/topics/NAME/Counter.java";

  @TempDir static Path folder = Path.of("");
  private static FixtureCourse course = FixtureCourse.shared();

  @BeforeAll
  static void makeTwoTopics() throws Exception {
    course = FixtureCourse.in(folder);
    again(course.topicFolder(), course.root().resolve("exercises/02-other"));
    again(course.solutionFolder(), course.root().resolve("solutions/02-other"));
    Path topic = course.root().resolve("exercises/02-other");
    Path stubs = course.root().resolve("other-stubs");
    Path tests = topic.resolve("target/test-classes");
    javac(topic.resolve("src/main/java"), stubs, stubs, tests);
    javac(topic.resolve("src/test/java"), tests, stubs, tests);
    javac(topic.resolve("src/hidden/java"), tests, stubs, tests);
  }

  private static void again(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String relative = from.relativize(file).toString();
        if (relative.endsWith(".java") || relative.endsWith(".json")) {
          Path copy = to.resolve(relative.replace("counting", "other"));
          Files.createDirectories(copy.getParent());
          Files.writeString(copy, Files.readString(file).replace("counting", "other"));
        }
      }
    }
  }

  private static void javac(Path sources, Path classes, Path... more) throws IOException {
    Files.createDirectories(classes);
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-parameters"));
    String path = System.getProperty("java.class.path");
    for (Path each : more) {
      path += File.pathSeparator + each;
    }
    // The fixture's own annotations stand before the real ones.
    path = course.root().resolve("library-classes") + File.pathSeparator + path;
    arguments.addAll(List.of("-d", classes.toString(), "-cp", path));
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::toString)
          .forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).isZero();
  }

  private static List<Submission> solutions() throws Exception {
    SubmissionReader reader = new SubmissionReader(course.root().resolve("solutions"));
    return course.catalog().topics().stream().map(reader::read).toList();
  }

  /** With another file in place of the counter of one topic. */
  private static List<Submission> with(int index, String body) throws Exception {
    List<Submission> submissions = new ArrayList<>(solutions());
    Topic topic = submissions.get(index).topic();
    String text =
        "package dayone.topics."
            + topic.id()
            + ";\n\npublic final class Counter {\n"
            + "  public static int sum(java.util.List<Integer> numbers) {\n"
            + body
            + "\n  }\n}\n";
    submissions.set(index, submissions.get(index).with(COUNTER.replace("NAME", topic.id()), text));
    return submissions;
  }

  private static List<TopicGrade> inTurn(List<Submission> submissions) {
    return course
        .grading()
        .gradeInTurn(
            submissions.stream()
                .map(each -> new Grading.Part(each, each.topic().tests()))
                .toList());
  }

  /** What each topic gets when it is graded alone. */
  private static List<TopicGrade> alone(List<Submission> submissions) {
    return submissions.stream().map(course.grading()::grade).toList();
  }

  @Test
  void gradesAreThoseOfTopicsThatAreGradedAlone() throws Exception {
    assertThat(inTurn(solutions()))
        .isEqualTo(alone(solutions()))
        .extracting(TopicGrade::score)
        .containsExactly(100, 100);
  }

  @Test
  void topicThatEndsItsChildCostsTheOtherNothing() throws Exception {
    List<TopicGrade> grades =
        inTurn(
            with(
                0,
                "long[][] all = new long[2048][]; int i = 0;"
                    + " while (true) { all[i++ % 2048] = new long[8 * 1024 * 1024]; }"));

    assertThat(grades).extracting(TopicGrade::score).containsExactly(50, 100);
    assertThat(grades.getFirst().tests())
        .filteredOn(test -> test.test().task() == 1)
        .extracting(test -> test.outcome().status())
        .containsOnly(Status.CRASHED);
  }

  @Test
  void topicThatIsNotWholeIsJudgedInAChildOfItsOwn() throws Exception {
    List<Submission> submissions = with(0, "return -1;");

    List<TopicGrade> grades = inTurn(submissions);

    assertThat(grades).isEqualTo(alone(submissions));
    assertThat(grades.getFirst().tests())
        .extracting(TestGrade::outcome)
        .anyMatch(outcome -> outcome.status() == Status.FAILED && !outcome.message().isEmpty());
  }
}
