package dayone.testkit.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the scripts without running them: day.cmd needs Windows. */
final class ScriptsTest {

  private static final Path DAY = Path.of("..", "day");
  private static final Path DAY_CMD = Path.of("..", "day.cmd");
  private static final Path GRADE_CMD = Path.of("..", "..", "grader", "grade.cmd");

  private static Set<String> matches(String pattern, Path script) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(script));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  @Test
  void bothGiveTheSameFlagsToJavaAndCallTheSameProgram() throws IOException {
    for (String pattern :
        List.of(
            "-XX\\S+",
            "-Xshare\\S+",
            "-D[fs]\\S+",
            "dayone\\.testkit\\.\\w+\\.[A-Z]\\w+",
            "--fresh",
            "-pl exercises/testkit -am process-classes")) {
      assertThat(matches(pattern, DAY_CMD)).isNotEmpty().isEqualTo(matches(pattern, DAY));
    }
    assertThat(Files.readString(DAY)).contains(Day.class.getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"day.classpath", "day.java"})
  void bothReadWhatTheBuildWrites(String file) throws IOException {
    assertThat(Files.readString(DAY)).contains("$target/" + file);
    assertThat(Files.readString(DAY_CMD)).contains("%target%\\" + file);
  }

  @Test
  void everyJumpOfTheCommandScriptsHasItsLabel() throws IOException {
    for (Path script : List.of(DAY_CMD, GRADE_CMD)) {
      String text = Files.readString(script);
      Matcher jumps = Pattern.compile("goto (\\w+)").matcher(text);
      while (jumps.find()) {
        assertThat(text.lines().map(String::strip)).contains(":" + jumps.group(1));
      }
    }
  }

  @Test
  void commandScriptsAreAsciiAndLeaveNoVariableBehind() throws IOException {
    for (Path script : List.of(DAY_CMD, GRADE_CMD)) {
      String text = Files.readString(script);
      assertThat(text.chars()).allMatch(letter -> letter < 128);
      assertThat(text).startsWith("@echo off").contains("setlocal");
    }
  }
}
