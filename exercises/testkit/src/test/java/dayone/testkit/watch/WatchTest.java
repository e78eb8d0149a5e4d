package dayone.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dayone.testkit.scoreboard.NextStep;
import dayone.testkit.scoreboard.Paint;
import dayone.testkit.scoreboard.Progress;
import dayone.testkit.smalltopic.SmallTopic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A student at work, with one watch for all tests: each types into the topic and waits for what is
 * printed. None needs what another has left. Two minutes are for a machine that hangs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WatchTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** Far from what a test here needs, but for the endless loop. */
  private static final Duration CPU_PER_TEST = Duration.ofSeconds(2);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private SmallTopic small;
  private Progress progress;
  private Watch watch;
  private Thread thread;
  private String first;
  private @Nullable NextStep nextAfterFirst;
  private int seen;

  /** Starts and waits for the first round. */
  @BeforeAll
  void watch(@TempDir Path folder) throws IOException {
    small = SmallTopic.in(folder);
    progress = new Progress(small.exercises(), Paint.NONE);
    watch =
        new Watch(
            List.of(small.folder()),
            new Watch.Setup(SmallTopic.libraries(), List.of(), CPU_PER_TEST),
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            Paint.NONE,
            progress,
            () -> "END OF ROUND");
    thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                watch.run();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    watch.ask(small.folder());
    first = nextRound();
    nextAfterFirst = progress.next().orElse(null);
  }

  @AfterAll
  void end() throws InterruptedException {
    watch.close();
    thread.join(LIMIT);
  }

  /** Returns what was printed since the last call, up to the end of a round that ran tests. */
  private String nextRound() {
    return upTo("END OF ROUND");
  }

  private String upTo(String end) {
    await(end)
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> printed.toString(StandardCharsets.UTF_8).indexOf(end, seen) >= 0);
    String all = printed.toString(StandardCharsets.UTF_8);
    int to = all.indexOf(end, seen) + end.length();
    String text = all.substring(seen, to);
    seen = to;
    return text;
  }

  /** The Java text of a file's path. */
  private static String literal(Path file) {
    return "java.nio.file.Path.of(\"" + file.toString().replace("\\", "\\\\") + "\")";
  }

  /** Statements that make a file, then wait for as long as a condition holds. */
  private static String begin(Path begun, String condition) {
    return """
    try { java.nio.file.Files.createFile(%s); } catch (java.io.IOException e) {}
        while (%s) java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        return last;\
    """
        .formatted(literal(begun), condition);
  }

  @Test
  void firstRoundRunsAllTests() {
    assertThat(first)
        .contains(
            "01-counting: all of its tests",
            "· CounterTest.countsToThree  To do: Task 1: count",
            "✓ 1 passed · 2 to do",
            "15 of 45 points here, 55 more in hidden tests");
    assertThat(nextAfterFirst)
        .isEqualTo(new NextStep("01-counting", true, 1, SmallTopic.SOURCES + "Counter.java", 0, 2));
  }

  @Test
  void laterRoundRunsWhatTheChangeCanReachAndKeepsTheScores() throws Exception {
    small.counter("return last;");

    assertThat(nextRound())
        .contains("01-counting: Counter.java", "✓ 2 passed", "45 of 45 points here");
    assertThat(progress.next()).isEmpty();
  }

  @Test
  void wrongTestSaysWhyAndItsHint() throws Exception {
    small.counter("return 3;");

    assertThat(nextRound())
        .contains("✗ CounterTest.countsToNothing\n", "  Hint: Where does one begin?\n")
        .contains("✓ 1 passed · 1 wrong", "25 of 45 points here");
  }

  @Test
  void whatDoesNotCompileIsToldAndTheNextSaveCounts() throws Exception {
    small.counter("return last");
    assertThat(upTo("^"))
        .contains("✗ does not compile", "Counter.java:5: ';' expected\n      return last\n");

    small.counter("return last;");
    assertThat(nextRound()).contains("✓ 2 passed");
  }

  @Test
  void endlessLoopIsStoppedAtItsLineAndTheOtherTestsRun() throws Exception {
    small.counter("while (last == 3) {}\n    return last;");

    assertThat(nextRound())
        .contains(
            "✗ CounterTest.countsToThree",
            "  Stopped after 2 s of CPU time, in Counter.java:5. Does a loop there never end?",
            "✓ 1 passed · 1 wrong",
            "35 of 45 points here");
    small.counter("return last;");
    assertThat(nextRound()).contains("✓ 2 passed", "45 of 45 points here");
  }

  @Test
  void exitIsToldWithItsLineAndTheOtherTestsRun() throws Exception {
    small.counter("if (last == 0) System.exit(0);\n    return last;");

    assertThat(nextRound())
        .contains(
            "✗ CounterTest.countsToNothing",
            "  The JVM was told to end, by System.exit or the like at Counter.java:5.",
            "✓ 1 passed · 1 wrong",
            "25 of 45 points here");
  }

  @Test
  void jvmThatDiesWithoutAWordIsTold() throws Exception {
    small.counter("if (last == 0) Runtime.getRuntime().halt(7);\n    return last;");

    assertThat(nextRound())
        .contains("✗ CounterTest.countsToNothing", "The JVM has ended, with 7", "25 of 45 points");
  }

  @Test
  void printedLinesAreShownAndAnEndlessNumberIsCut() throws Exception {
    small.counter(
        "for (int i = 0; i < 5000; i++) System.out.println(\"line \" + i);\n    return last;");

    assertThat(nextRound())
        .contains("  | line 0\n", "  | ... and more, which is left out here\n")
        .doesNotContain("line 4000")
        .contains("✓ 2 passed");
  }

  @Test
  void whatATestPrintsWithoutALineEndIsShown() throws Exception {
    small.counter("if (last == 0) System.out.print(\"no end\");\n    return last;");

    assertThat(nextRound()).contains("  | no end\n").contains("✓ 2 passed");
  }

  @Test
  void manySavesEndWithTheVerdictOfTheLast() throws Exception {
    for (int number = 0; number < 40; number++) {
      small.counter("return " + number + ";");
    }
    small.counter("return last;");

    upTo("45 of 45 points here");
    nextRound();
  }

  @Test
  void saveWhileTestsRunGivesThemUp(@TempDir Path folder) throws Exception {
    Path begun = folder.resolve("begun");
    small.counter(begin(begun, "last > -1"));
    await().atMost(LIMIT).until(() -> Files.exists(begun));
    small.counter("return last;");

    assertThat(nextRound()).contains("✓ 2 passed", "45 of 45 points here");
  }

  @Test
  void whatARoundThatWasGivenUpOwesIsRunInTheNext(@TempDir Path folder) throws Exception {
    small.counter("return 99;");
    nextRound();
    Path begun = folder.resolve("begun");
    Path go = folder.resolve("go");
    small.counter(begin(begun, "!java.nio.file.Files.exists(" + literal(go) + ")"));
    await().atMost(LIMIT).until(() -> Files.exists(begun));
    small.greeter("return \"Hello\" + \"\";");
    upTo("01-counting: Greeter.java");
    Files.createFile(go);

    assertThat(nextRound()).contains("✓ 3 passed", "45 of 45 points here");
  }

  @Test
  void deletedFileIsToldAndMayComeBack() throws Exception {
    Files.delete(small.counterFile());
    assertThat(upTo("day reset 01")).contains("✗ Counter.java is gone.");

    small.counter("return last;");
    assertThat(nextRound()).contains("✓ 2 passed");
  }

  @Test
  void saveByRenamingIsASave() throws Exception {
    Path other = small.counterFile().resolveSibling(".Counter.java.swp");
    Files.writeString(other, SmallTopic.counterText("return last;"));
    Files.move(other, small.counterFile(), StandardCopyOption.REPLACE_EXISTING);

    assertThat(nextRound()).contains("✓ 2 passed");
  }

  @Test
  void threadLeftBehindDoesNotReachTheNextRound() throws Exception {
    small.counter("Thread.ofPlatform().start(() -> { while (true) {} });\n    return last;");
    assertThat(nextRound()).contains("✓ 2 passed");
    small.counter("return last + 0;");

    assertThat(nextRound()).contains("✓ 2 passed");
  }
}
