package dayone.testkit.day;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.testkit.scoreboard.Paint;
import dayone.testkit.scoreboard.Progress;
import dayone.testkit.scoreboard.State;
import dayone.testkit.scoreboard.TestScore;
import dayone.testkit.smalltopic.SmallTopic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DayTest {

  private static final String COUNTER = SmallTopic.SOURCES + "Counter.java";

  @TempDir Path folder;
  private SmallTopic small;
  private int code;

  @BeforeEach
  void topic() throws IOException {
    small = SmallTopic.in(folder);
  }

  private String day(String... words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    code =
        new Day(
                small.exercises(),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                Paint.NONE)
            .run(List.of(words));
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\\', '/');
  }

  private void scored(State counter, State greeter) throws IOException {
    new Progress(small.exercises(), Paint.NONE)
        .record(
            small.folder(),
            List.of(
                new TestScore("C.c", 1, 30, counter, counter == State.PASSED ? "" : COUNTER),
                new TestScore("G.g", 2, 15, greeter, greeter == State.PASSED ? "" : "README.md")));
  }

  @Test
  void nextNamesTheFirstTaskOfATopicThatWasNotRun() {
    assertThat(day("next"))
        .isEqualTo(
            """
            01.1  Count, 60 points
              lesson  exercises/01-counting/README.md
              file    exercises/01-counting/src/main/java/dayone/topics/counting/Counter.java
              so far  not run yet: exercises/day watch 01
              stuck   exercises/day hint 01.1
            """);
    assertThat(code).isZero();
  }

  @Test
  void nextNamesTheFirstTaskThatIsNotDone() throws IOException {
    scored(State.PASSED, State.WRONG);

    assertThat(day("next"))
        .startsWith("01.2  Greet, 40 points\n")
        .contains("Greeter.java\n", "so far  1 wrong\n");
  }

  @Test
  void nextSaysWhenAllIsDone() throws IOException {
    scored(State.PASSED, State.PASSED);

    assertThat(day("next")).isEqualTo("All done: every test here passes.\n");
  }

  @Test
  void listShowsEachTaskAndHowItStands() throws IOException {
    scored(State.PASSED, State.TODO);

    assertThat(day("list"))
        .isEqualTo(
            """
            01  Counting, 20 minutes
              ✓ 01.1  Count, 60 points
              · 01.2  Greet, 40 points

            Day One
              01-counting  █████████████░░░░░░░   30 of  45 points   1 passed · 1 to do
                                       together   30 of  45 points in the tests that ran, 100 in all

            Next: topic 01, task 2, open exercises/01-counting/README.md
            """);
  }

  @Test
  void hintsComeOneAtATimeThenNoMore() {
    assertThat(day("hint", "01.1"))
        .isEqualTo(
            """
            Hint 1 of 2 for 01.1
            Where does one begin?

            The same command again gives a pointer; try to answer first.
            """);
    assertThat(day("hint"))
        .isEqualTo(
            """
            Not at one.
            Think of arrays.

            The same command again gives the next question.
            """);
    assertThat(day("hint", "01.1", "--again"))
        .isEqualTo(
            """
            Hint 1 of 2 for 01.1
            Where does one begin?
            Not at one.
            Think of arrays.
            """);
    day("hint", "1.1");
    day("hint", "1.1");
    assertThat(day("hint", "1.1"))
        .isEqualTo(
            "You have had all hints for 01.1. See them with exercises/day hint 01.1 --again\n");
  }

  @Test
  void resetPutsBackAndSaysWhereTheOldFileIs() throws IOException {
    Path stub = folder.resolve(".dayone/stubs/exercises/01-counting/" + COUNTER + ".stub");
    Files.createDirectories(stub.getParent());
    Files.writeString(stub, "first");

    assertThat(day("reset", "01.1"))
        .isEqualTo(
            "Counter.java is as it was at first. Yours is in 01-counting/" + COUNTER + ".old\n");
    assertThat(small.counterFile()).hasContent("first");
  }

  @Test
  void whatCannotBeDoneIsSaidInASentenceAndExitsWith1() {
    for (String[] words :
        new String[][] {
          {"hint", "01"},
          {"hint", "07.1"},
          {"reset"},
          {"reset", "x"},
          {"next", "01"},
          {"watch", "9"}
        }) {
      String answer = day(words);

      assertThat(code).as(answer).isEqualTo(1);
      assertThat(answer).endsWith("\n").doesNotContain("Exception").hasLineCount(1);
    }
  }

  @Test
  void unknownCommandShowsTheHelpAndExitsWith2() {
    assertThat(day("wach")).startsWith("There is no command \"wach\".").contains("Usage: ");
    assertThat(code).isEqualTo(2);
    assertThat(day()).startsWith("Usage: ");
    assertThat(code).isZero();
  }
}
