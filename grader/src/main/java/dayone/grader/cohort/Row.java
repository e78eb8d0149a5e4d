package dayone.grader.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dayone.grader.report.Report;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is known of one student. Everything the cohort writes follows from the rows, so a run
 * can go on from them, and several runs can be put together.
 *
 * @param schema always {@link #SCHEMA}
 * @param student the name
 * @param key what was graded and by what; the same key means the same report
 * @param ending how it ended
 * @param reason why there is no score; absent if there is one
 * @param report the report; absent if there is none
 * @param sources the files that differ from the template's, by their paths below the exercises
 */
@JsonPropertyOrder({"schema", "student", "key", "ending", "reason", "report", "sources"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Row(
    String schema,
    String student,
    String key,
    Ending ending,
    @Nullable String reason,
    @Nullable Report report,
    Map<String, String> sources) {
  static final String SCHEMA = "dayone/cohort-row/v1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static Row graded(String student, String key, Report report, Map<String, String> sources) {
    return new Row(SCHEMA, student, key, Ending.GRADED, null, report, sources);
  }

  static Row without(String student, Ending ending, String reason) {
    return new Row(SCHEMA, student, "", ending, reason, null, Map.of());
  }

  /** Returns the report of one that was graded. */
  Report graded() {
    return Objects.requireNonNull(report);
  }

  /** Returns why there is no score; empty if there is one. */
  String why() {
    return reason == null ? "" : reason;
  }

  String toJson() {
    return JSON.writeValueAsString(this);
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException if the text is no whole row; the message goes on from the file
   */
  static Row fromJson(String text) {
    Row row;
    try {
      row = JSON.readValue(text, Row.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("is not whole", e);
    }
    if (row == null || !SCHEMA.equals(row.schema)) {
      throw new IllegalArgumentException("is no row of this version of the grader");
    }
    if (row.isBroken()) {
      throw new IllegalArgumentException("lacks something that a row must have");
    }
    return row;
  }

  @SuppressWarnings("unused") // What JSON lacks is null, whatever the types here say.
  private boolean isBroken() {
    return (Object) student == null
        || (Object) key == null
        || (Object) ending == null
        || (Object) sources == null
        || (ending == Ending.GRADED) != (report != null);
  }
}
