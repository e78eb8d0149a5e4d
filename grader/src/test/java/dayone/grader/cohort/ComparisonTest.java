package dayone.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.grader.catalog.Course;
import dayone.grader.fixture.FixtureCourse;
import dayone.grader.report.Report;
import dayone.grader.report.Report.ProblemReport;
import dayone.grader.report.Report.TopicReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JPlag itself, in its own process. */
class ComparisonTest {
  private static final String FILE = "src/main/java/dayone/topics/counting/Counter.java";

  private static final String LOOPS =
      """
      package dayone.topics.counting;
      final class Counter {
        int sum(int[] numbers) {
          int total = 0;
          for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) { total += numbers[i]; } else { total -= -numbers[i]; }
            while (total > 1_000_000) { total = total - 1; break; }
          }
          try { check(total); } catch (IllegalStateException e) { return -1; } finally { total++; }
          return total - 1;
        }
        private void check(int total) { if (total < 0) { throw new IllegalStateException("low"); } }
      }
      """;

  private static final String STREAMS =
      """
      package dayone.topics.counting;
      import java.util.Arrays;
      import java.util.List;
      final class Counter {
        private record Step(int value, boolean last) {}
        private enum Mode { PLAIN, SIGNED }
        int sum(int[] numbers) { return Arrays.stream(numbers).boxed().mapToInt(Integer::intValue).sum(); }
        List<Step> steps(int[] numbers) {
          return Arrays.stream(numbers).mapToObj(n -> new Step(n, n == 0)).filter(s -> s.last()).toList();
        }
        Mode mode(Step step) { return switch (step.value()) { case 0 -> Mode.PLAIN; default -> Mode.SIGNED; }; }
      }
      """;

  private final FixtureCourse fixture = FixtureCourse.shared();
  private final Told told = new Told();

  @TempDir Path folder = Path.of("");
  private RowFiles rows = new RowFiles(folder, told::says);

  @BeforeEach
  void makeRows() {
    rows = new RowFiles(folder.resolve("rows"), told::says);
    rows.make();
  }

  private void row(String student, String text, ProblemReport... problems) {
    rows.write(
        Row.graded(
            student,
            "k",
            new Report(
                Report.SCHEMA,
                0,
                100,
                List.of(),
                List.of(new TopicReport("counting", "C", 0, 100, List.of(problems), List.of()))),
            Map.of("01-counting/" + FILE, text)));
  }

  private Similarity compare(List<String> command, String... students) throws Exception {
    return new Comparison(command, new Course(fixture.root()), fixture.catalog().topics())
        .of(List.of(students), rows);
  }

  private static List<String> jplag() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "dayone.grader.similar.Compare");
  }

  @Test
  void copyWithOtherNamesIsFoundAndOtherWorkIsNot() throws Exception {
    row("=alice", LOOPS);
    row("bob", LOOPS.replace("total", "result").replace("numbers", "xs").replace("check", "see"));
    row("carol", STREAMS);
    row("dave", LOOPS + "}", new ProblemReport(FILE, 17, "reached end of file"));
    rows.write(Row.without("erin", Ending.MISSING, "There is no submission."));

    Similarity found = compare(jplag(), "=alice", "bob", "carol", "dave", "erin");

    assertThat(found)
        .isEqualTo(
            new Similarity.Compared(
                List.of(new Pair("counting", "=alice", "bob", 100, 100)),
                List.of("dave, counting: not compared are Counter.java")));
    assertThat(told.sentences).isEmpty();
  }

  @Test
  void onlyTheProcessThatComparesHasJplagOnItsClassPath() throws Exception {
    for (String of : List.of("judge", "child", "submission")) {
      assertThat(Files.readString(Path.of("target", of + ".classpath"))).doesNotContain("jplag");
    }
    assertThat(Files.readString(Path.of("target/similarity.classpath"))).contains("jplag");
  }

  @Test
  void oneSubmissionIsLikeNoOther() throws Exception {
    row("alice", LOOPS);

    assertThat(compare(jplag(), "alice")).isEqualTo(new Similarity.Compared(List.of(), List.of()));
  }

  @Test
  void comparisonThatFailsIsSaidAndNothingElseIsLost() throws Exception {
    row("alice", LOOPS);

    assertThat(compare(List.of("/bin/sh", "-c", "exit 4"), "alice"))
        .isInstanceOfSatisfying(
            Similarity.NotCompared.class, not -> assertThat(not.why()).contains("ended with 4"));
    assertThat(compare(List.of(), "alice")).isInstanceOf(Similarity.NotCompared.class);
  }
}
