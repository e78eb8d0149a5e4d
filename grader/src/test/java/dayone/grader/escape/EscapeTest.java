package dayone.grader.escape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dayone.grader.GraderFault;
import dayone.grader.execute.Sandbox;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.pipeline.Grading;
import dayone.grader.pipeline.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscapeTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "escape");

  private final FixtureCourse course = FixtureCourse.shared();
  private final StringWriter out = new StringWriter();

  private Escapes.Result run(Path folder, Sandbox sandbox) {
    Installation installed = course.installation(sandbox);
    return new Escapes(
            installed.course(), course.catalog(), new Grading(installed, FixtureCourse.LIMITS))
        .run(folder, new PrintWriter(out));
  }

  @Test
  void noAttackGainsAndNoTwinIsHurt() {
    // Without bubblewrap by itself: the other walls must do where it is missing.
    Sandbox sandbox =
        Boolean.getBoolean("escape.bubblewrap")
            ? Sandbox.find(System.getenv("PATH"))
            : Sandbox.none();
    assertThat(sandbox.isUp())
        .as("bubblewrap, which -Descape.bubblewrap=true asks for, works here")
        .isEqualTo(Boolean.getBoolean("escape.bubblewrap"));
    Escapes.Result result = run(FIXTURES, sandbox);

    // Printed, because the figures are the point of this test.
    new PrintWriter(System.out, true, StandardCharsets.UTF_8).println(out);
    assertThat(result.gains()).isEmpty();
    assertThat(result.hurt()).isEmpty();
    assertThat(result.attacks()).isGreaterThanOrEqualTo(120);
  }

  @Test
  void attackThatGainsAndTwinThatIsHurtAreFound(@TempDir Path folder) throws IOException {
    Path swapped = folder.resolve("swapped");
    FixtureCourse.copy(FIXTURES.resolve("exit"), swapped);
    Path attack = swapped.resolve("attack/Counter.java");
    Path twin = swapped.resolve("twin/Counter.java");
    String honest = Files.readString(twin);
    Files.writeString(twin, Files.readString(attack));
    Files.writeString(attack, honest);

    Escapes.Result result = run(folder, Sandbox.none());

    assertThat(result.gains())
        .contains("swapped: got 50 points of task 1")
        .anyMatch(line -> line.contains("should be REFUSED, but is [passed]"))
        .anyMatch(line -> line.contains("should be told \"java.lang.System.exit\""));
    assertThat(result.hurt())
        .anyMatch(line -> line.startsWith("swapped: uses java.lang.System.exit"));
    assertThat(out.toString()).endsWith("1 attacks, 3 gains; 1 twins, 6 hurt\n");
  }

  @Test
  void reportThatTellsWhatIsHiddenIsFound(@TempDir Path folder) throws IOException {
    FixtureCourse.copy(FIXTURES.resolve("workflow-commands"), folder.resolve("case"));
    Path json = folder.resolve("case/escape.json");
    Files.writeString(json, Files.readString(json).replace("\"secret\"", "\"IllegalState\""));

    assertThat(run(folder, Sandbox.none()).gains())
        .containsExactly("case: made the report tell \"IllegalState\"");
  }

  @Test
  void folderWithoutACaseIsAFault(@TempDir Path folder) throws IOException {
    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> run(folder, Sandbox.none()))
        .withMessageContaining("There is no case");

    Files.createDirectory(folder.resolve("case"));
    assertThatExceptionOfType(GraderFault.class)
        .isThrownBy(() -> run(folder, Sandbox.none()))
        .withMessageContaining("needs escape.json");
  }
}
