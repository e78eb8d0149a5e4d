package dayone.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each test types into a topic and waits for what is printed; two minutes are for a machine that
 * hangs.
 */
final class WatchTest {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private SmallTopic small;
  private Progress progress;
  private @Nullable Watch watch;
  private @Nullable Thread thread;
  private int seen;

  /** Starts and waits for the first round. */
  private void watch() throws IOException {
    watch(Duration.ofMinutes(1));
  }

  private void watch(Duration cpuPerTest) throws IOException {
    small = SmallTopic.in(folder);
    progress = new Progress(small.exercises(), Paint.NONE);
    watch =
        new Watch(
            List.of(small.folder()),
            new Watch.Setup(SmallTopic.libraries(), List.of(), cpuPerTest),
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
    nextRound();
  }

  @AfterEach
  void end() throws InterruptedException {
    if (watch != null && thread != null) {
      watch.close();
      thread.join(LIMIT);
    }
  }

  /** Returns what was printed since the last call, up to the end of a round that ran tests. */
  private String nextRound() {
    return upTo("END OF ROUND");
  }

  private String upTo(String end) {
    await(end)
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> printed.toString(StandardCharsets.UTF_8).indexOf(end, seen) >= 0);
    String all = printed.toString(StandardCharsets.UTF_8);
    int to = all.indexOf(end, seen) + end.length();
    String text = all.substring(seen, to);
    seen = to;
    return text;
  }

  @Test
  void firstRoundRunsAllAndLaterOnesWhatTheChangeCanReach() throws Exception {
    watch();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains(
            "01-counting: all of its tests",
            "· CounterTest.countsToThree  To do: Task 1: count",
            "✓ 1 passed · 2 to do",
            "15 of 45 points here, 55 more in hidden tests");

    small.counter("return last;");
    assertThat(nextRound())
        .contains("01-counting: Counter.java", "✓ 2 passed", "45 of 45 points here");
  }

  @Test
  void wrongTestSaysWhyAndItsHint() throws Exception {
    watch();
    small.counter("return 3;");

    assertThat(nextRound())
        .contains("✗ CounterTest.countsToNothing\n", "  Hint: Where does one begin?\n")
        .contains("✓ 1 passed · 1 wrong", "25 of 45 points here");
  }

  @Test
  void scoresAreKeptForOtherCommands() throws Exception {
    watch();
    assertThat(progress.next().orElseThrow())
        .isEqualTo(new Progress.Step("01-counting", 1, SmallTopic.SOURCES + "Counter.java", 0, 2));
    small.counter("return last;");
    nextRound();

    assertThat(progress.next()).isEmpty();
  }

  @Test
  void whatDoesNotCompileIsToldAndTheNextSaveCounts() throws Exception {
    watch();
    small.counter("return last");
    assertThat(upTo("^"))
        .contains("✗ does not compile", "Counter.java:5: ';' expected\n      return last\n");

    small.counter("return last;");
    assertThat(nextRound()).contains("✓ 2 passed");
  }

  @Test
  void endlessLoopIsStoppedAtItsLineAndTheOtherTestsRun() throws Exception {
    watch(Duration.ofSeconds(1));
    small.counter("while (last == 3) {}\n    return last;");

    assertThat(nextRound())
        .contains(
            "✗ CounterTest.countsToThree",
            "  Stopped after 1 s of CPU time, in Counter.java:5. Does a loop there never end?",
            "✓ 1 passed · 1 wrong",
            "35 of 45 points here");
    small.counter("return last;");
    assertThat(nextRound()).contains("✓ 2 passed", "45 of 45 points here");
  }

  @Test
  void exitIsToldWithItsLineAndTheOtherTestsRun() throws Exception {
    watch();
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
    watch();
    small.counter("if (last == 0) Runtime.getRuntime().halt(7);\n    return last;");

    assertThat(nextRound())
        .contains("✗ CounterTest.countsToNothing", "The JVM has ended, with 7", "25 of 45 points");
  }

  @Test
  void printedLinesAreShownAndAnEndlessNumberIsCut() throws Exception {
    watch();
    small.counter(
        "for (int i = 0; i < 5000; i++) System.out.println(\"line \" + i);\n    return last;");

    assertThat(nextRound())
        .contains("  | line 0\n", "  | ... and more, which is left out here\n")
        .doesNotContain("line 4000")
        .contains("✓ 2 passed");
  }

  @Test
  void whatATestPrintsWithoutALineEndIsShown() throws Exception {
    watch();
    small.counter("if (last == 0) System.out.print(\"no end\");\n    return last;");

    assertThat(nextRound()).contains("  | no end\n").contains("✓ 2 passed");
  }

  @Test
  void manySavesEndWithTheVerdictOfTheLast() throws Exception {
    watch();
    for (int number = 0; number < 40; number++) {
      small.counter("return " + number + ";");
    }
    small.counter("return last;");

    await()
        .atMost(LIMIT)
        .until(() -> printed.toString(StandardCharsets.UTF_8).contains("45 of 45 points here"));
  }

  @Test
  void saveWhileTestsRunGivesThemUp() throws Exception {
    watch(Duration.ofHours(1));
    Path begun = folder.resolve("begun");
    small.counter(
        "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\""
            + begun.toString().replace("\\", "\\\\")
            + "\"), \"\"); } catch (java.io.IOException e) {}\n    while (last > -1) {}\n    return 0;");
    await().atMost(LIMIT).until(() -> Files.exists(begun));
    small.counter("return last;");

    assertThat(nextRound()).contains("✓ 2 passed", "45 of 45 points here");
  }

  @Test
  void whatARoundThatWasGivenUpOwesIsRunInTheNext() throws Exception {
    watch(Duration.ofHours(1));
    Path begun = folder.resolve("begun");
    small.counter(
        "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\""
            + begun.toString().replace("\\", "\\\\")
            + "\"), \"\"); } catch (java.io.IOException e) {}\n"
            + "    while (!java.nio.file.Files.exists(java.nio.file.Path.of(\""
            + folder.resolve("go").toString().replace("\\", "\\\\")
            + "\"))) {}\n    return last;");
    await().atMost(LIMIT).until(() -> Files.exists(begun));
    Files.writeString(folder.resolve("go"), "");
    small.greeter("return \"Hello\" + \"\";");

    await()
        .atMost(LIMIT)
        .until(() -> printed.toString(StandardCharsets.UTF_8).contains("45 of 45 points here"));
  }

  @Test
  void deletedFileIsToldAndMayComeBack() throws Exception {
    watch();
    Files.delete(small.counterFile());
    assertThat(upTo("day reset 01")).contains("✗ Counter.java is gone.");

    small.counter("return last;");
    assertThat(nextRound()).contains("✓ 2 passed");
  }

  @Test
  void saveByRenamingIsASave() throws Exception {
    watch();
    Path other = small.counterFile().resolveSibling(".Counter.java.swp");
    Files.writeString(other, SmallTopic.counterText("return last;"));
    Files.move(other, small.counterFile(), StandardCopyOption.REPLACE_EXISTING);

    assertThat(nextRound()).contains("✓ 2 passed");
  }

  @Test
  void threadLeftBehindDoesNotReachTheNextRound() throws Exception {
    watch();
    small.counter("Thread.ofPlatform().start(() -> { while (true) {} });\n    return last;");
    assertThat(nextRound()).contains("✓ 2 passed");
    small.counter("return last + 0;");

    assertThat(nextRound()).contains("✓ 2 passed");
  }
}
