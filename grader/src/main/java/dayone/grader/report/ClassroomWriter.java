package dayone.grader.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dayone.grader.report.Report.TestReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/**
 * The result of one runner as GitHub Classroom's grading reporter takes it.
 *
 * <p>The reporter counts points in two ways: its table takes the share of passed entries and
 * ignores their scores, its notice adds the scores. They agree only when every entry is worth the
 * same. So a test worth more than the others gets several entries, as few as the points of all
 * tests allow; when all tests are worth the same, each has exactly one.
 */
public final class ClassroomWriter implements ReportWriter {
  /**
   * Characters for the messages of one result. It reaches the reporter as a variable, and Linux
   * starts no program with one over 128 KiB: 20,000 characters of three bytes each in base64 leave
   * room for the rest.
   */
  private static final int MESSAGES = 20_000;

  private final ObjectWriter writer = JsonWriter.pretty();

  @JsonPropertyOrder({"version", "status", "max_score", "tests"})
  record Runner(
      int version, String status, @JsonProperty("max_score") int maxScore, List<Entry> tests) {}

  @JsonPropertyOrder({"name", "status", "score", "message", "test_code", "filename", "line_no"})
  record Entry(
      String name,
      String status,
      int score,
      @Nullable String message,
      @JsonProperty("test_code") String testCode,
      String filename,
      @JsonProperty("line_no") int lineNo) {}

  @Override
  public String write(Report report) {
    int unit =
        report.topics().stream()
            .flatMap(topic -> topic.tests().stream())
            .mapToInt(TestReport::maxScore)
            .reduce(0, ClassroomWriter::greatestCommonDivisor);
    long told =
        report.topics().stream()
            .flatMap(topic -> topic.tests().stream())
            .filter(test -> test.message() != null)
            .count();
    int longest = (int) (MESSAGES / Math.max(1, told));
    List<Entry> entries = new ArrayList<>();
    report
        .topics()
        .forEach(
            topic -> topic.tests().forEach(test -> add(entries, topic.id(), test, unit, longest)));
    boolean allPassed = entries.stream().allMatch(entry -> entry.status().equals("pass"));
    Runner runner = new Runner(1, allPassed ? "pass" : "fail", report.maxScore(), entries);
    return writer.writeValueAsString(runner) + "\n";
  }

  private static void add(
      List<Entry> entries, String topic, TestReport test, int unit, int longest) {
    int parts = unit == 0 ? 0 : test.maxScore() / unit;
    String name = topic + " task " + test.task() + ": " + test.name();
    for (int part = 1; part <= parts; part++) {
      entries.add(
          new Entry(
              parts == 1 ? name : name + " (part " + part + " of " + parts + ")",
              test.passed() ? "pass" : "fail",
              test.passed() ? unit : 0,
              part == 1 ? message(test, longest) : null,
              // The reporter prints these if they are truthy, and "undefined" if they are not
              // there.
              "",
              "",
              0));
    }
  }

  private static @Nullable String message(TestReport test, int longest) {
    if (test.message() == null) {
      return null;
    }
    String hint = test.hint() == null ? "" : "\nhint: " + test.hint();
    String whole = PlainText.forLog(test.status() + ": " + test.message() + hint);
    return whole.length() <= longest ? whole : whole.substring(0, longest - 1) + "…";
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
