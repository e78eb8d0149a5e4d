package dayone.grader.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.GraderFault;
import dayone.grader.catalog.ExpectedTest;
import dayone.grader.catalog.Visibility;
import dayone.grader.compile.SubmissionCompiler;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.inspect.Inspected;
import dayone.grader.pipeline.Installation;
import dayone.grader.submission.Submission;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRunnerTest {
  private static final String COUNTER = "src/main/java/dayone/topics/counting/Counter.java";

  private final FixtureCourse course = FixtureCourse.shared();
  private final Installation installed = course.installation();
  private final List<ExpectedTest> firstTwo = course.topic().tests().subList(0, 2);

  private Inspected inspected(String sumBody) throws Exception {
    Submission submission =
        course
            .read(course.root().resolve("solutions"))
            .with(
                COUNTER,
                "package dayone.topics.counting;\n"
                    + "public final class Counter {\n"
                    + "  public static int sum(java.util.List<Integer> numbers) throws Exception"
                    + " {\n"
                    + sumBody
                    + "  }\n}\n");
    // Not looked at: these tests are about what the process does with code that got that far.
    return new Inspected(
        new SubmissionCompiler(installed.course(), installed.submissionClassPath())
            .compile(submission),
        List.of());
  }

  private TestRunner runner(ChildSettings settings) {
    return new TestRunner(installed.course(), settings, FixtureCourse.LIMITS);
  }

  private Outcome first(String sumBody) throws Exception {
    return runner(installed.child())
        .run(inspected(sumBody), firstTwo)
        .outcomes()
        .firstEntry()
        .getValue();
  }

  @Test
  void processesThatATestStartsEndWithIt() throws Exception {
    Outcome outcome =
        first(
            """
            Process sleeper = new ProcessBuilder("/bin/sleep", "1000").start();
                throw new IllegalStateException("sleeper " + sleeper.pid());
            """);

    Matcher pid = Pattern.compile("sleeper ([0-9]+)").matcher(outcome.message());
    assertThat(pid.find()).as(outcome.message()).isTrue();
    ProcessHandle.of(Long.parseLong(pid.group(1)))
        .map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()))
        .get(30, TimeUnit.SECONDS);
  }

  @Test
  void childHasNoEnvironmentAndAnEmptyFolderOfItsOwn() throws Exception {
    Outcome outcome =
        first(
            """
            throw new IllegalStateException(System.getenv().keySet() + " "
                + java.util.Arrays.toString(new java.io.File(".").list()) + " "
                + System.in.read());
            """);

    assertThat(outcome.message()).contains("IllegalStateException: [LANG] [] -1");
  }

  @Test
  void temporaryFoldersAreGoneAfterwards() throws Exception {
    Outcome outcome =
        first(
            """
            java.nio.file.Files.writeString(java.nio.file.Path.of("left"), "behind");
                throw new IllegalStateException("in " + System.getProperty("user.dir"));
            """);

    Matcher folder = Pattern.compile("in (\\S+)").matcher(outcome.message());
    assertThat(folder.find()).as(outcome.message()).isTrue();
    assertThat(Path.of(folder.group(1)).resolve("../..").normalize()).doesNotExist();
  }

  @Test
  void methodThatIsNotThereFailsWithoutStoppingTheRest() throws Exception {
    ExpectedTest unknown =
        new ExpectedTest(
            "dayone.topics.counting.CounterTest",
            "isNowhere",
            List.of(),
            Visibility.VISIBLE,
            1,
            10,
            "Look.");

    Execution execution =
        runner(installed.child())
            .run(inspected("    return numbers.size() * 2;\n"), List.of(unknown, firstTwo.get(0)));

    assertThat(execution.outcomes().values())
        .extracting(Outcome::status)
        .containsExactly(Status.FAILED, Status.PASSED);
    assertThat(execution.outcomes().firstEntry().getValue().message())
        .startsWith("This test could not be loaded");
  }

  @Test
  void childThatCannotBeStartedIsAFaultAndNoScore() throws Exception {
    Inspected fine = inspected("    return 0;\n");
    ChildSettings settings =
        new ChildSettings(
            Path.of("no", "such", "jdk"), installed.child().classPath(), List.of(), Sandbox.none());

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> runner(settings).run(fine, firstTwo))
        .withMessageContaining("ended before it connected")
        .withMessageContaining("no/such/jdk");
  }

  @Test
  void childThatIsKilledFromOutsideOnceCostsNothing(@TempDir Path folder) throws Exception {
    Outcome outcome =
        first(
            """
            if (new java.io.File("%s").createNewFile()) {
                  new ProcessBuilder("/bin/sh", "-c", "kill -9 " + ProcessHandle.current().pid())
                      .start().waitFor();
                }
                int sum = 0;
                for (int number : numbers) {
                  sum += number;
                }
                return sum;
            """
                .formatted(folder.resolve("killed")));

    assertThat(folder.resolve("killed")).exists();
    assertThat(outcome.status()).as(outcome.message()).isEqualTo(Status.PASSED);
  }

  @Test
  void childThatIsKilledFromOutsideAgainIsAFaultAndNoScore() {
    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() ->
            first(
                """
                new ProcessBuilder("/bin/sh", "-c", "kill -9 " + ProcessHandle.current().pid())
                        .start().waitFor();
                    return 0;
                """))
        .withMessageContaining("killed twice");
  }

  @Test
  void fullDiskOfTheMachineIsAFaultWhereATestFailsAndElseNoMatter() throws Exception {
    TestRunner runner =
        new TestRunner(
            installed.course(), installed.child(), FixtureCourse.LIMITS, folder -> 1_000_000);

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> runner.run(inspected("    return -1;\n"), firstTwo))
        .withMessageContaining("The disk is full");

    Submission solution = course.read(course.root().resolve("solutions"));
    Inspected fine =
        new Inspected(
            new SubmissionCompiler(installed.course(), installed.submissionClassPath())
                .compile(solution),
            List.of());
    assertThat(runner.run(fine, firstTwo).outcomes().values())
        .extracting(Outcome::status)
        .containsOnly(Status.PASSED);
  }

  @Test
  void childThatEndsBeforeItConnectsIsAFaultThatShowsWhatItPrinted() throws Exception {
    Inspected fine = inspected("    return 0;\n");
    ChildSettings settings =
        new ChildSettings(installed.child().javaHome(), List.of(), List.of(), Sandbox.none());

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> runner(settings).run(fine, firstTwo))
        .withMessageContaining("ended before it connected")
        .withMessageContaining("ChildMain");
  }

  @Test
  void classesThatMayNotRunAreNeverRun() throws Exception {
    Inspected refused =
        new Inspected(inspected("    return 0;\n").compilation(), List.of(finding()));

    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> runner(installed.child()).run(refused, firstTwo));
  }

  private static dayone.grader.inspect.Finding finding() {
    return new dayone.grader.inspect.Finding(COUNTER, 0, "is refused");
  }

  @Test
  void testsComeBeforeTheSubmissionOnTheClassPath() {
    List<String> command =
        new ChildSettings(
                Path.of("jdk"), List.of(Path.of("kit")), List.of("--extra"), Sandbox.none())
            .command(Path.of("tmp"), List.of(Path.of("tests"), Path.of("work")), List.of("s"));

    assertThat(command)
        .contains("--extra", String.join(File.pathSeparator, "kit", "tests", "work"))
        .endsWith("dayone.grader.child.ChildMain", "s");
  }

  @Test
  void limitsGetSmallerAfterTwoEndsAndNeverVanish() {
    Limits limits = Limits.standard();

    assertThat(limits.cpu(1)).isEqualTo(limits.cpu());
    assertThat(limits.cpu(2)).isLessThan(limits.cpu()).isGreaterThan(Duration.ZERO);
    assertThat(limits.wall(1)).isEqualTo(limits.wall());
    assertThat(limits.wall(2)).isLessThan(limits.wall()).isGreaterThan(Duration.ZERO);
  }

  @Test
  void programThatEndsItselfIsACrash() throws Exception {
    Outcome outcome = first("System.exit(0); return 0;");

    assertThat(outcome.status()).isEqualTo(Status.CRASHED);
    assertThat(outcome.message()).contains("ended the whole program (exit code 0)");
  }

  @Test
  void tooManyThreadsEndTheTest() throws Exception {
    Outcome outcome =
        first(
            """
            while (true) {
              new Thread(null, () -> java.util.concurrent.locks.LockSupport.park(), "t", 1).start();
            }
            """);

    assertThat(outcome.status()).isEqualTo(Status.CRASHED);
    assertThat(outcome.message()).containsAnyOf("more than 2000 threads", "ran out of memory");
  }

  @Test
  void fullDiskIsPrevented() throws Exception {
    Outcome outcome =
        first(
            """
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; ; i++) {
              try {
                java.nio.file.Files.write(java.nio.file.Path.of("f" + i), megabyte);
              } catch (java.io.IOException full) {
                java.util.concurrent.locks.LockSupport.park();
              }
            }
            """);

    assertThat(outcome.status()).isEqualTo(Status.CRASHED);
    assertThat(outcome.message()).contains("wrote more than 256 MB");
  }

  @Test
  void hugeFileIsNotWritten() throws Exception {
    Outcome outcome =
        first(
            """
            try (var file = new java.io.RandomAccessFile("huge", "rw")) {
              file.seek(100L << 20);
              file.write(1);
            }
            throw new IllegalStateException("written");
            """);

    assertThat(outcome.message()).contains("File too large");
  }

  @Test
  void hiddenTestsRunAfterAllThatAreShown() throws Exception {
    List<ExpectedTest> hiddenFirst = new java.util.ArrayList<>(course.topic().tests());
    hiddenFirst.removeIf(test -> test.task() != 1);
    java.util.Collections.reverse(hiddenFirst);

    SequencedMap<ExpectedTest, Outcome> outcomes =
        runner(installed.child())
            .run(
                inspected(
                    """
                    throw new IllegalStateException("call " + ++calls);
                      }
                      static int calls;
                      static void unused() {
                    """),
                hiddenFirst)
            .outcomes();

    assertThat(outcomes.keySet()).containsExactlyElementsOf(hiddenFirst);
    outcomes.forEach((test, outcome) -> {
      int call = Integer.parseInt(outcome.message().replaceAll("(?s).*call ([0-9]+).*", "$1"));
      assertThat(call <= 2).as(test.name()).isEqualTo(test.visibility() == Visibility.VISIBLE);
    });
  }
}
