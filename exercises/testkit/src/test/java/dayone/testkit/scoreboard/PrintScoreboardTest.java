package dayone.testkit.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrintScoreboardTest {

  @TempDir Path exercises;

  @BeforeEach
  void threeTopics() throws IOException {
    for (String folder : List.of("01-event-loop", "02-microtasks", "10-late", "runtime")) {
      Files.createDirectories(exercises.resolve(folder));
    }
    Files.writeString(exercises.resolve("03-a-file"), "");
    score("01-event-loop", "now", new TaskScore(1, 30, 45, 6, 1, 3));
  }

  @Test
  void everyTopicHasALineAndNothingElseHas() throws IOException {
    score("10-late", "now", new TaskScore(1, 60, 60, 2, 0, 0), new TaskScore(2, 40, 40, 2, 0, 0));

    assertThat(PrintScoreboard.board(exercises, "now"))
        .isEqualTo(
            """

            Day One
              01-event-loop  █████████████░░░░░░░   30 of  45 points   6 passed · 1 wrong · 3 to do
              02-microtasks  ····················  not run in this build (does it compile?)
              10-late        ████████████████████  100 of 100 points   all 4 passed
                                         together  130 of 145 points in this run, 300 in all
            """);
  }

  @Test
  void scoresOfAnEarlierBuildDoNotCount() throws IOException {
    score("02-microtasks", "yesterday", new TaskScore(1, 50, 50, 5, 0, 0));

    assertThat(PrintScoreboard.board(exercises, "now"))
        .containsPattern("02-microtasks +·+  not run in this build")
        .contains(" 30 of  45 points in this run, 300 in all");
  }

  @Test
  void scoresOfEveryBuildCountWithoutAName() throws IOException {
    score("02-microtasks", "yesterday", new TaskScore(1, 50, 50, 5, 0, 0));

    assertThat(PrintScoreboard.board(exercises, null))
        .contains(" 80 of  95 points in this run, 300 in all");
  }

  @Test
  void damagedFileCountsAsNotRun() throws IOException {
    Path file = exercises.resolve("01-event-loop").resolve(ScoreFile.PLACE);
    for (String damage : List.of("task.1=1 2", "task.one=1 2 3 4 5", "task.1=\\u00zz")) {
      Files.writeString(file, "build=now\n" + damage + "\n");

      assertThat(PrintScoreboard.board(exercises, "now"))
          .containsPattern("01-event-loop +·+  not run in this build");
    }
  }

  @Test
  void linesFitIntoAHundredColumns() throws IOException {
    assertThat(PrintScoreboard.board(exercises, "now").lines())
        .allMatch(line -> line.length() <= 100);
  }

  @Test
  void folderWithoutTopicsHasNoBoard() throws IOException {
    assertThat(PrintScoreboard.board(exercises.resolve("runtime"), "now")).isEmpty();
  }

  private void score(String topic, String build, TaskScore... tasks) throws IOException {
    new ScoreFile(build, List.of(tasks)).write(exercises.resolve(topic).resolve(ScoreFile.PLACE));
  }
}
