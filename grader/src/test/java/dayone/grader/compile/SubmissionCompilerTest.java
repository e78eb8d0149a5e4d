package dayone.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.GraderFault;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.submission.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionCompilerTest {
  private static final String COUNTER = "src/main/java/dayone/topics/counting/Counter.java";
  private static final String GREETER = "src/main/java/dayone/topics/counting/Greeter.java";
  private static final String HEAD = "package dayone.topics.counting;\n";

  private final FixtureCourse course = FixtureCourse.shared();

  private Submission solution() throws Exception {
    return course.read(course.root().resolve("solutions"));
  }

  private Compilation compile(Submission submission) {
    return new SubmissionCompiler(
            course.installation().course(), course.installation().submissionClassPath())
        .compile(submission);
  }

  @Test
  void everyClassKnowsItsSource() throws Exception {
    Compilation compilation =
        compile(solution().with(COUNTER, HEAD + "class Counter { record Pair(int a) {} }"));

    assertThat(compilation.classes())
        .filteredOn(compiled -> compiled.source().equals(COUNTER))
        .extracting(CompiledClass::name)
        .containsExactly("dayone.topics.counting.Counter", "dayone.topics.counting.Counter$Pair");
    assertThat(compilation.problems()).isEmpty();
  }

  @Test
  void filesMayUseEachOther() throws Exception {
    String greeter =
        HEAD
            + "class Greeter { static int twice() { return 2 * Counter.sum(java.util.List.of()); } }";

    assertThat(compile(solution().with(GREETER, greeter)).replaced()).isEmpty();
  }

  @Test
  void fileWithErrorsIsReplacedAndTheOtherStays() throws Exception {
    Compilation compilation = compile(solution().with(COUNTER, HEAD + "class Counter { int x = }"));

    assertThat(compilation.replaced()).containsOnlyKeys(COUNTER);
    assertThat(compilation.problems())
        .containsExactly(
            new Problem(COUNTER, 2, "illegal start of expression\n    class Counter { int x = }"));
  }

  @Test
  void testsAndLibrariesOfTheGraderAreOutOfReach() throws Exception {
    String counter = HEAD + "class Counter { org.junit.jupiter.api.Test test; }";

    assertThat(compile(solution().with(COUNTER, counter)).problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("package org.junit.jupiter.api does not exist");
  }

  @Test
  void atMostTwentyProblemsAreShown() throws Exception {
    String counter = HEAD + "class Counter {" + " Nothing a();\n".repeat(50) + "}";

    assertThat(compile(solution().with(COUNTER, counter)).problems())
        .hasSize(SubmissionCompiler.MAX_PROBLEMS);
  }

  @Test
  void fileThatGivenFilesCannotLiveWithIsReplaced(@TempDir Path folder) throws Exception {
    FixtureCourse own = FixtureCourse.in(folder);
    Files.writeString(
        own.topicFolder().resolve("src/main/java/dayone/topics/counting/Usher.java"),
        HEAD + "class Usher { String usher() { return Greeter.greet(\"you\"); } }");
    Submission submission =
        own.read(own.root().resolve("solutions")).with(GREETER, HEAD + "class Greeter {}");

    Compilation compilation =
        new SubmissionCompiler(
                own.installation().course(), own.installation().submissionClassPath())
            .compile(submission);

    assertThat(compilation.replaced()).containsOnlyKeys(GREETER);
    assertThat(compilation.problems().getFirst().message()).contains("Keep the signatures");
  }

  @Test
  void stubsThatDoNotCompileAreAFault(@TempDir Path folder) throws Exception {
    FixtureCourse own = FixtureCourse.in(folder);
    Files.writeString(own.topicFolder().resolve(COUNTER), "no java");

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(
            () -> own.grading().grade(own.read(Files.createDirectory(folder.resolve("empty")))))
        .withMessageContaining("01-counting: the stubs and given files do not compile");
  }
}
