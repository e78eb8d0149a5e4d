package dayone.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report. The components are the keys of the JSON, in this order.
 *
 * @param schema always {@link #SCHEMA}
 * @param score points earned
 * @param maxScore points to be had
 * @param walls what stood between the tests and the machine; absent if the report does not say
 * @param topics the graded topics, in the order of the course
 */
@JsonPropertyOrder({"schema", "score", "maxScore", "walls", "topics"})
public record Report(
    String schema,
    int score,
    int maxScore,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> walls,
    List<TopicReport> topics) {
  /** Returns the report as if one of its topics were all that was graded. */
  public Report only(TopicReport topic) {
    return new Report(schema, topic.score(), topic.maxScore(), walls, List.of(topic));
  }

  /** Changes when a reader of the JSON would have to change. */
  public static final String SCHEMA = "dayone/report/v1";

  /**
   * One topic.
   *
   * @param id the topic's stable name
   * @param title what it is called
   * @param score points earned
   * @param maxScore points to be had
   * @param problems what is wrong with files: missing, unreadable, not compiling
   * @param tests every test that counts, passed or not
   */
  @JsonPropertyOrder({"id", "title", "score", "maxScore", "problems", "tests"})
  public record TopicReport(
      String id,
      String title,
      int score,
      int maxScore,
      List<ProblemReport> problems,
      List<TestReport> tests) {}

  /**
   * Something wrong with a file.
   *
   * @param file relative to the topic's folder
   * @param line the line, from 1; absent if it is about the whole file
   * @param message what is wrong
   */
  @JsonPropertyOrder({"file", "line", "message"})
  public record ProblemReport(
      String file,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line,
      String message) {}

  /**
   * One test.
   *
   * @param task the number of its task
   * @param name class and method
   * @param visibility {@code visible} or {@code hidden}
   * @param status {@code passed}, {@code failed}, {@code todo}, {@code timed-out}, {@code crashed}
   *     or {@code not-run}
   * @param score points earned
   * @param maxScore points to be had
   * @param message what happened; null if it passed
   * @param hint what to look at next; null if it passed, is to do or could not run
   */
  @JsonPropertyOrder({
    "task",
    "name",
    "visibility",
    "status",
    "score",
    "maxScore",
    "message",
    "hint"
  })
  public record TestReport(
      int task,
      String name,
      String visibility,
      String status,
      int score,
      int maxScore,
      @Nullable String message,
      @Nullable String hint) {

    boolean passed() {
      return status.equals("passed");
    }

    /** Returns {@code text} with the hint below it, if there is one. */
    String withHint(String text) {
      return hint == null ? text : text + "\nHint: " + hint;
    }
  }
}
