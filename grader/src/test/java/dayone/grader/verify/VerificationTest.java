package dayone.grader.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.Course;
import dayone.grader.fixture.FixtureCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  private static final String PACKAGE = "java/dayone/topics/counting/";

  @TempDir Path folder = Path.of("");
  private FixtureCourse course = FixtureCourse.shared();

  @BeforeEach
  void copyCourse() throws IOException {
    course = FixtureCourse.in(folder);
  }

  private List<String> faults(Check check) {
    return check.faults(course.topic());
  }

  private Bench bench() {
    return new Bench(new Course(course.root().toAbsolutePath()), course.grading());
  }

  private void change(Path file, String text, String replacement) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, replacement));
  }

  private Path exercise(String file) {
    return course.topicFolder().resolve(file);
  }

  private Path solution(String file) {
    return course.solutionFolder().resolve(file);
  }

  @Test
  void soundCourseHasOneLinePerCheck() {
    StringWriter out = new StringWriter();

    Inventory inventory =
        new Verification(new Course(course.root().toAbsolutePath()), course.grading())
            .run(List.of(course.topic()), new PrintWriter(out));

    assertThat(out.toString().lines())
        .as(out.toString())
        .hasSize(12)
        .last()
        .isEqualTo("All is sound.");
    assertThat(inventory.sound()).isTrue();
    assertThat(inventory.topics()).hasSize(1);
    assertThat(inventory.topics().getFirst().tasks().getFirst())
        .isEqualTo(
            new Inventory.TaskEntry(
                1,
                50,
                List.of("CounterTest.addsUp", "CounterTest.countsNothingAsZero"),
                List.of(
                    "CounterHiddenTest.addsNegativeNumbers",
                    "CounterHiddenTest.addsMany",
                    "CounterHiddenTest.leavesItsInputAlone"),
                List.of(
                    new Inventory.MisconceptionEntry(
                        "starts-at-one",
                        "CounterTest.countsNothingAsZero",
                        "The sum of nothing is zero."),
                    new Inventory.MisconceptionEntry(
                        "takes-the-input-apart",
                        "CounterHiddenTest.leavesItsInputAlone",
                        "Try a few lists by hand.")),
                List.of("task-1-recursion", "task-1-reduce", "task-1-stream")));
  }

  @Test
  void taskWhosePointsAreNotThoseOfItsTestsIsFound() throws IOException {
    change(exercise("topic.json"), "\"A sum\", \"points\": 50", "\"A sum\", \"points\": 40");

    assertThat(faults(new PointsAddUp()))
        .containsExactly(
            "Task 1 is worth 40 points in topic.json, but its tests are worth 50. Change one of"
                + " them.",
            "The tasks are worth 90 points together. Make it 100.");
  }

  @Test
  void testWithoutTaskOrHintIsFound() throws IOException {
    Path test = exercise("src/test/" + PACKAGE + "GreeterTest.java");
    change(test, "@Task(2)", "@Task(3)");
    change(test, "@Hint(\"Look at the comma.\")", "");
    course.compileTests();

    assertThat(faults(new TestsAreTagged()))
        .hasSize(4)
        .anyMatch(fault -> fault.startsWith("GreeterTest.greetsOne has @Task(3), which"))
        .anyMatch(fault -> fault.startsWith("GreeterTest.greetsOne has no @Hint."));
  }

  @Test
  void taskWithTooFewTestsIsFound() throws IOException {
    change(exercise("src/hidden/" + PACKAGE + "CounterHiddenTest.java"), "@Task(1)", "@Task(2)");
    course.compileTests();

    assertThat(faults(new EnoughTests()))
        .containsExactly("Task 1 has 0 hidden tests. Write at least 3.");
  }

  @Test
  void textWithoutASectionIsFound() throws IOException {
    change(exercise("README.md"), "## Task 1: A sum", "## Task 1: A product");
    change(exercise("HINTS.md"), "## Task 2", "## Task two");

    assertThat(faults(new TextsHaveSections(new Course(course.root()))))
        .containsExactly(
            "README.md has no section \"## Task 1: A sum\". Add it.",
            "HINTS.md has no section \"## Task 2\". Add it.");
  }

  @Test
  void strayFilesAreFound() throws IOException {
    Files.writeString(exercise("Counter.java.orig"), "");
    Files.writeString(solution("src/main/" + PACKAGE + "Extra.java"), "");
    Path ofTheGiven = solution("src/test/" + PACKAGE + "GivenTest.java");
    Files.createDirectories(ofTheGiven.getParent());
    Files.writeString(ofTheGiven, "");

    assertThat(faults(new NoStrayFiles(new Course(course.root()))))
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("exercises/01-counting/Counter.java.orig is not"))
        .anyMatch(fault -> fault.contains("Extra.java"));
  }

  @Test
  void givenCodeThatDiffersIsFound() throws IOException {
    String given = "src/main/" + PACKAGE + "Polite.java";
    Files.writeString(solution(given), Files.readString(exercise(given)));
    assertThat(faults(new GivenCodeIsEqual(new Course(course.root())))).isEmpty();

    Files.writeString(solution(given), Files.readString(exercise(given)) + "\n");
    assertThat(faults(new GivenCodeIsEqual(new Course(course.root()))))
        .containsExactly(
            "solutions/01-counting/src/main/"
                + PACKAGE
                + "Polite.java differs from the one in exercises. Copy that one over it.");
  }

  @Test
  void signaturesThatDifferAreFoundInBothDirections() throws IOException {
    change(
        solution("src/main/" + PACKAGE + "Counter.java"),
        "private Counter() {}",
        "private Counter() {}"
            + "  static int helper() { return 1; }\n"
            + "  private int own() { return 1; }");
    change(
        exercise("src/main/" + PACKAGE + "Greeter.java"),
        "private Greeter() {}",
        "private Greeter() {}\n  protected String name;");

    assertThat(faults(new SignaturesAgree(bench())))
        .containsExactly(
            "Only the stub has: protected field Greeter.name String. Add it to the solution.",
            "Only the solution has: static method Counter.helper()int. Make it private, or add it"
                + " to the stub.");
  }

  @Test
  void finalAndSynchronizedAreNotPartOfASignature() throws IOException {
    change(
        solution("src/main/" + PACKAGE + "Counter.java"),
        "public static int sum",
        "public static synchronized int sum");
    change(solution("src/main/" + PACKAGE + "Greeter.java"), "public final", "public");

    assertThat(faults(new SignaturesAgree(bench()))).isEmpty();
  }

  @Test
  void stubThatIsMoreThanAStubIsFound() throws IOException {
    change(
        exercise("src/main/" + PACKAGE + "Counter.java"),
        "throw new Todo(\"Task 1: add up the numbers.\");",
        "return 6;");

    assertThat(faults(new StubsAreToDo(bench())))
        .hasSize(5)
        .anyMatch(fault -> fault.startsWith("CounterTest.addsUp is passed on the stubs."));
  }

  @Test
  void solutionWithLessThanFullMarksIsFound() throws IOException {
    change(solution("src/main/" + PACKAGE + "Counter.java"), "int sum = 0", "int sum = 1");

    assertThat(faults(new SolutionsHaveFullMarks(bench())))
        .anyMatch(fault -> fault.startsWith("CounterTest.addsUp is failed on the solution."));
  }

  @Test
  void taskWithTooFewAlternativesIsFound() throws IOException {
    Files.move(
        solution("src/test/alternatives/task-2-concat"),
        solution("src/test/alternatives/with-concat"));

    assertThat(faults(new AlternativesHaveFullMarks(bench())))
        .containsExactly(
            "Task 2 has 2 alternatives. Write at least 3 as"
                + " src/test/alternatives/task-2-SLUG/FILE.java.",
            "alternatives/with-concat: no task has this number. Call the folder task-N-SLUG.");
  }

  @Test
  void quizNeedsNoAlternatives() throws IOException {
    change(exercise("topic.json"), "A greeting", "Quiz");
    for (String slug : List.of("concat", "format", "builder")) {
      Path alternative = solution("src/test/alternatives/task-2-" + slug);
      Files.delete(alternative.resolve("Greeter.java"));
      Files.delete(alternative);
    }

    assertThat(faults(new AlternativesHaveFullMarks(bench()))).isEmpty();
  }

  @Test
  void alternativeThatATestRefusesIsFound() throws IOException {
    change(
        solution("src/test/alternatives/task-1-reduce/Counter.java"),
        "reduce(0, Integer::sum)",
        "reduce(1, Integer::sum)");

    assertThat(faults(new AlternativesHaveFullMarks(bench())))
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("alternatives/task-1-reduce: Counter"))
        .anyMatch(fault -> fault.contains("the test asks for too much"));
  }

  @Test
  void alternativeOfAnUnknownFileIsFound() throws IOException {
    Path folderOfIt = solution("src/test/alternatives/task-1-reduce");
    Files.move(folderOfIt.resolve("Counter.java"), folderOfIt.resolve("Adder.java"));

    assertThat(faults(new AlternativesHaveFullMarks(bench())))
        .containsExactly(
            "alternatives/task-1-reduce: Adder.java is not editable in topic.json. Name an editable"
                + " file.");
  }

  @Test
  void misconceptionThatIsNotCaughtIsFound() throws IOException {
    Path folderOfIt = solution("src/misconceptions/starts-at-one");
    change(folderOfIt.resolve("Counter.java"), "int sum = 1", "int sum = 0");

    assertThat(faults(new MisconceptionsAreCaught(bench())))
        .containsExactly(
            "misconceptions/starts-at-one: CounterTest.countsNothingAsZero should fail, but is"
                + " passed. Sharpen the test, or name the one that catches it.");
  }

  @Test
  void misconceptionThatEarnsAnotherHintIsFound() throws IOException {
    change(
        solution("src/misconceptions/starts-at-one/misconception.json"),
        "The sum of nothing is zero.",
        "Something else.");

    assertThat(faults(new MisconceptionsAreCaught(bench())))
        .singleElement()
        .asString()
        .contains(
            "gives the hint \"The sum of nothing is zero.\", expected was \"Something else.\"");
  }

  @Test
  void misconceptionThatNamesNoTestOrFileIsFound() throws IOException {
    change(
        solution("src/misconceptions/starts-at-one/misconception.json"),
        "CounterTest.countsNothingAsZero",
        "CounterTest.nowhere");
    change(
        solution("src/misconceptions/forgets-the-comma/misconception.json"),
        "\"src/main/java/dayone/topics/counting/Greeter.java\"",
        "\"Greeter.java\"");

    assertThat(faults(new MisconceptionsAreCaught(bench())))
        .anyMatch(fault -> fault.contains("task 1 has no test CounterTest.nowhere"))
        .anyMatch(fault -> fault.contains("Greeter.java is not editable in topic.json"));
  }

  @Test
  void initialValuesOfStaticFieldsAreNoDifference() throws IOException {
    change(
        solution("src/main/" + PACKAGE + "Counter.java"),
        "private Counter() {}",
        "private Counter() {}"
            + "  private static final List<String> NONE = new java.util.ArrayList<>();");

    assertThat(faults(new SignaturesAgree(bench()))).isEmpty();
  }

  @Test
  void misconceptionThatMayNotRunIsCaughtByTheInspector() throws IOException {
    change(
        solution("src/misconceptions/starts-at-one/Counter.java"),
        "int sum = 1;",
        "int sum = Integer.getInteger(\"x\", 1);");
    assertThat(faults(new MisconceptionsAreCaught(bench())))
        .singleElement()
        .asString()
        .contains("\"caughtBy\": \"inspector\"");

    Path json = solution("src/misconceptions/starts-at-one/misconception.json");
    change(json, "CounterTest.countsNothingAsZero", "inspector");
    assertThat(faults(new MisconceptionsAreCaught(bench())))
        .singleElement()
        .asString()
        .contains("does not refuse it with the words \"The sum of nothing is zero.\"");

    change(json, "The sum of nothing is zero.", "Integer.parseInt reads a text");
    assertThat(faults(new MisconceptionsAreCaught(bench()))).isEmpty();
  }
}
