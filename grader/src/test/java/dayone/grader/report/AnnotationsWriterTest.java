package dayone.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnotationsWriterTest {
  private static final String FILE = "src/main/java/dayone/topics/loop/Sum.java";

  private final AnnotationsWriter writer =
      new AnnotationsWriter(
          Map.of("loop", new AnnotationsWriter.Folder("exercises/01-loop", List.of(FILE))));

  @Test
  void problemStandsBesideItsLine() {
    String text =
        writer.write(
            Reports.of(
                List.of(new Report.ProblemReport(FILE, 7, "';' expected\n    int x")),
                Reports.passed(1, "A.a", 10)));

    assertThat(text)
        .startsWith(
            "::error file=exercises/01-loop/"
                + FILE
                + ",line=7,title=Problem::';' expected%0A    int x\n");
  }

  @Test
  void failureStandsBesideTheStudentsLineThatItNames() {
    String text =
        writer.write(
            Reports.of(
                List.of(),
                Reports.failed(
                    1, "A.b", 5, "blocked the loop: Thread.sleep at Sum.java:23, in a timer")));

    assertThat(text)
        .startsWith("::error file=exercises/01-loop/" + FILE + ",line=23,title=A.b::blocked")
        .contains("%0AHint: Look again.");
  }

  @Test
  void lineOfAnotherFileIsNotAnnotated() {
    String text =
        writer.write(Reports.of(List.of(), Reports.failed(1, "A.b", 5, "at EventLoop.java:9")));

    assertThat(text).doesNotContain("::error");
  }

  @Test
  void textOfAStudentIsNoCommand() {
    String text =
        writer.write(
            Reports.of(
                List.of(new Report.ProblemReport(FILE, 1, "x\n::notice title=Points::100/100")),
                Reports.failed(1, "A.b,line=1::x", 5, "%0A Sum.java:2\n::set-output name=a::b")));

    assertThat(text.lines()).hasSize(3);
    assertThat(text.lines().filter(line -> line.startsWith("::notice")))
        .singleElement()
        .asString()
        .startsWith("::notice title=Score%3A 0 of 5::");
    assertThat(text).contains("title=A.b%2Cline=1%3A%3Ax::%250A Sum.java");
  }
}
