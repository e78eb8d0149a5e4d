package dayone.testkit.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrintScoreboardTest {

  @TempDir Path folder;
  private Path exercises;

  @BeforeEach
  void threeTopics() throws IOException {
    exercises = Files.createDirectory(folder.resolve("exercises"));
    for (String folder : List.of("01-event-loop", "02-microtasks", "10-late", "runtime")) {
      Files.createDirectories(exercises.resolve(folder));
    }
    Files.writeString(exercises.resolve("03-a-file"), "");
    score("01-event-loop", "now", new TaskScore(1, 30, 45, 6, 1, 3));
  }

  @Test
  void everyTopicHasALineAndNothingElseHas() throws IOException {
    score("10-late", "now", new TaskScore(1, 60, 60, 2, 0, 0), new TaskScore(2, 40, 40, 2, 0, 0));

    assertThat(PrintScoreboard.board(exercises, "now", Paint.NONE))
        .isEqualTo(
            """

            Day One
              01-event-loop  █████████████░░░░░░░   30 of  45 points   6 passed · 1 wrong · 3 to do
              02-microtasks  ····················  not run in this build (does it compile?)
              10-late        ████████████████████  100 of 100 points   all 4 passed
                                         together  130 of 145 points in this run, 300 in all

            Next: topic 01, task 1, open exercises/01-event-loop/README.md
            """);
  }

  @Test
  void nextIsTheFirstTaskThatIsNotDoneAndItsFile() throws IOException {
    score("01-event-loop", "now", new TaskScore(1, 45, 45, 6, 0, 0));
    new ScoreFile(
            "now",
            List.of(new TaskScore(1, 50, 50, 5, 0, 0), new TaskScore(2, 0, 50, 0, 0, 5)),
            Map.of(2, "src/main/java/dayone/topics/microtasks/MiniPromise.java"))
        .write(exercises.resolve("02-microtasks").resolve(ScoreFile.PLACE));

    assertThat(PrintScoreboard.board(exercises, "now", Paint.NONE))
        .endsWith(
            "\n\nNext: topic 02, task 2, open"
                + " exercises/02-microtasks/src/main/java/dayone/topics/microtasks/MiniPromise.java\n");
  }

  @Test
  void topicThatDoesNotCompileIsNextWhenAllBeforeItIsDone() throws IOException {
    score("01-event-loop", "now", new TaskScore(1, 45, 45, 6, 0, 0));

    assertThat(PrintScoreboard.board(exercises, "now", Paint.NONE))
        .endsWith(
            "\nNext: topic 02. Its tests were not run; look above for what the compiler says.\n");
  }

  @Test
  void nineTopicsHaveNineHundredPoints() throws IOException {
    for (int number = 1; number <= 9; number++) {
      score("0" + number + "-topic", "now", new TaskScore(1, 100, 100, 5, 0, 0));
    }
    Files.delete(exercises.resolve("01-event-loop").resolve(ScoreFile.PLACE));
    for (String other :
        List.of("01-event-loop/target", "01-event-loop", "02-microtasks", "10-late")) {
      Files.delete(exercises.resolve(other));
    }

    assertThat(PrintScoreboard.board(exercises, "now", Paint.NONE))
        .endsWith("together  900 of 900 points\n\nAll done: every test here passes.\n");
  }

  @Test
  void coloursChangeNothingButTheColours() throws IOException {
    String painted = PrintScoreboard.board(exercises, "now", new Paint(true));

    assertThat(painted).contains("\u001b[31m1 wrong\u001b[0m");
    assertThat(painted.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(PrintScoreboard.board(exercises, "now", Paint.NONE));
  }

  @Test
  void scoresOfAnEarlierBuildDoNotCount() throws IOException {
    score("02-microtasks", "yesterday", new TaskScore(1, 50, 50, 5, 0, 0));

    assertThat(PrintScoreboard.board(exercises, "now", Paint.NONE))
        .containsPattern("02-microtasks +·+  not run in this build")
        .contains(" 30 of  45 points in this run, 300 in all");
  }

  @Test
  void scoresOfEveryBuildCountWithoutAName() throws IOException {
    score("02-microtasks", "yesterday", new TaskScore(1, 50, 50, 5, 0, 0));

    assertThat(PrintScoreboard.board(exercises, null, Paint.NONE))
        .contains(" 80 of  95 points in this run, 300 in all");
  }

  @Test
  void damagedFileCountsAsNotRun() throws IOException {
    Path file = exercises.resolve("01-event-loop").resolve(ScoreFile.PLACE);
    for (String damage : List.of("task.1=1 2", "task.one=1 2 3 4 5", "task.1=\\u00zz")) {
      Files.writeString(file, "build=now\n" + damage + "\n");

      assertThat(PrintScoreboard.board(exercises, "now", Paint.NONE))
          .containsPattern("01-event-loop +·+  not run in this build");
    }
  }

  @Test
  void linesFitIntoAHundredColumns() throws IOException {
    assertThat(PrintScoreboard.board(exercises, "now", Paint.NONE).lines())
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void folderWithoutTopicsHasNoBoard() throws IOException {
    assertThat(PrintScoreboard.board(exercises.resolve("runtime"), "now", Paint.NONE)).isEmpty();
  }

  private void score(String topic, String build, TaskScore... tasks) throws IOException {
    new ScoreFile(build, List.of(tasks)).write(exercises.resolve(topic).resolve(ScoreFile.PLACE));
  }
}
