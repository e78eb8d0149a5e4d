package dayone.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dayone.grader.report.Report.ProblemReport;
import dayone.grader.report.Report.TestReport;
import dayone.grader.report.Report.TopicReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code results.json} of Gradescope's autograder. Every test is {@code visible}: one hidden entry
 * would hide the total from the student, and the report says nothing of a hidden test that must not
 * be read.
 */
public final class GradescopeWriter implements ReportWriter {
  private static final String TEXT = "text";

  @JsonPropertyOrder({"score", "output", "output_format", "tests"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Results(
      int score,
      @Nullable String output,
      @JsonProperty("output_format") String outputFormat,
      List<Entry> tests) {}

  @JsonPropertyOrder({
    "score",
    "max_score",
    "status",
    "name",
    "number",
    "output",
    "output_format",
    "tags",
    "visibility"
  })
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      int score,
      @JsonProperty("max_score") int maxScore,
      String status,
      String name,
      String number,
      @Nullable String output,
      @JsonProperty("output_format") String outputFormat,
      List<String> tags,
      String visibility) {}

  @Override
  public String write(Report report) {
    List<Entry> entries = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (TopicReport topic : report.topics()) {
      number++;
      topic.problems().forEach(problem -> problems.add(line(topic, problem)));
      for (TestReport test : topic.tests()) {
        entries.add(entry(topic, number, test));
      }
    }
    // A score of its own: Gradescope would take an empty list of tests for a fault.
    Results results =
        new Results(
            report.score(), problems.isEmpty() ? null : String.join("\n", problems), TEXT, entries);
    return JsonWriter.pretty().writeValueAsString(results) + "\n";
  }

  private static Entry entry(TopicReport topic, int number, TestReport test) {
    return new Entry(
        test.score(),
        test.maxScore(),
        test.passed() ? "passed" : "failed",
        topic.title() + ": " + test.name(),
        number + "." + test.task(),
        output(test),
        TEXT,
        List.of(topic.id(), test.visibility(), test.status()),
        "visible");
  }

  private static @Nullable String output(TestReport test) {
    return test.message() == null ? null : test.withHint(test.message());
  }

  private static String line(TopicReport topic, ProblemReport problem) {
    String line = problem.line() == null ? "" : ":" + problem.line();
    return topic.id() + " " + problem.file() + line + ": " + problem.message();
  }
}
