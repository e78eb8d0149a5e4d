package dayone.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dayone.grader.report.Report.TestReport;
import dayone.grader.report.Report.TopicReport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code result.json} of Classroom 50, {@code classroom50/result/v1}. Whose result it is comes from
 * the variables that its runner sets: a result whose identity is not the repository's is not
 * collected.
 */
public final class Classroom50Writer implements ReportWriter {
  private static final String SCHEMA = "classroom50/result/v1";

  private final Map<String, String> environment;
  private final Instant committed;

  /**
   * Creates a writer.
   *
   * @param environment the variables of the runner: CLASSROOM, ASSIGNMENT, ASSIGNMENT_TYPE, OWNER
   *     or USERNAME, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, REVIEW_URL
   * @param committed when the submission was committed; a regrade does not change it
   */
  public Classroom50Writer(Map<String, String> environment, Instant committed) {
    this.environment = Map.copyOf(environment);
    this.committed = committed;
  }

  @JsonPropertyOrder({
    "schema",
    "classroom",
    "assignment",
    "assignment_type",
    "owner",
    "submission",
    "commit",
    "release",
    "review",
    "datetime",
    "score",
    "max-score",
    "tests"
  })
  record Result(
      String schema,
      String classroom,
      String assignment,
      @JsonProperty("assignment_type") String assignmentType,
      String owner,
      String submission,
      String commit,
      String release,
      String review,
      String datetime,
      int score,
      @JsonProperty("max-score") int maxScore,
      List<Entry> tests) {}

  @JsonPropertyOrder({"test-name", "passed", "score", "max-score", "output"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      @JsonProperty("test-name") String testName,
      boolean passed,
      int score,
      @JsonProperty("max-score") int maxScore,
      @Nullable String output) {}

  /** Returns the variables that are needed and not there, for an error message. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (String name :
        List.of(
            "CLASSROOM",
            "ASSIGNMENT",
            "ASSIGNMENT_TYPE",
            "SUBMISSION_TAG",
            "COMMIT_URL",
            "RELEASE_URL",
            "REVIEW_URL")) {
      if (value(name).isEmpty()) {
        missing.add(name);
      }
    }
    if (owner().isEmpty()) {
      missing.add("OWNER");
    }
    return missing;
  }

  @Override
  public String write(Report report) {
    Result result =
        new Result(
            SCHEMA,
            value("CLASSROOM"),
            value("ASSIGNMENT"),
            value("ASSIGNMENT_TYPE"),
            owner(),
            value("SUBMISSION_TAG"),
            value("COMMIT_URL"),
            value("RELEASE_URL"),
            value("REVIEW_URL"),
            committed.truncatedTo(ChronoUnit.SECONDS).toString(),
            report.score(),
            report.maxScore(),
            report.topics().stream().flatMap(topic -> entries(topic).stream()).toList());
    return JsonWriter.pretty().writeValueAsString(result) + "\n";
  }

  private static List<Entry> entries(TopicReport topic) {
    return topic.tests().stream()
        .map(test ->
            new Entry(
                topic.id() + " task " + test.task() + ": " + test.name(),
                test.passed(),
                test.score(),
                test.maxScore(),
                output(test)))
        .toList();
  }

  private static @Nullable String output(TestReport test) {
    return test.message() == null ? null : test.withHint(test.message());
  }

  private String owner() {
    return value("OWNER").isEmpty() ? value("USERNAME") : value("OWNER");
  }

  private String value(String name) {
    return environment.getOrDefault(name, "");
  }
}
