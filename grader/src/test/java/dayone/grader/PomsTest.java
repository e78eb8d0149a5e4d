package dayone.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the poms have to agree on, whichever Java Maven itself runs on. */
class PomsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern EXECUTABLE = Pattern.compile("<executable>(.*?)</executable>");

  /** Where Maven runs on the JDK 25, "java" is the first one on the PATH, which may be older. */
  @Test
  void everyProgramOfTheBuildIsStartedByTheJavaOfTheCourse() throws IOException {
    List<Path> poms;
    try (Stream<Path> folders = Files.walk(ROOT, 3)) {
      poms =
          folders
              .filter(file -> file.endsWith("pom.xml"))
              .filter(file -> !ROOT.relativize(file).toString().contains("target"))
              .toList();
    }
    assertThat(poms).hasSizeGreaterThan(20);

    for (Path pom : poms) {
      assertThat(EXECUTABLE.matcher(Files.readString(pom)).results().map(PomsTest::name))
          .as("what %s starts", ROOT.relativize(pom))
          .allMatch("${dayone.java}"::equals);
    }
  }

  private static String name(MatchResult executable) {
    return executable.group(1);
  }
}
