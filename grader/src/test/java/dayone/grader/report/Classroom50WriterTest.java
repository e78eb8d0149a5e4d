package dayone.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against the keys that classroom50/result/v1 requires and allows. */
class Classroom50WriterTest {
  private static final Map<String, String> RUNNER =
      Map.of(
          "CLASSROOM", "async-26",
          "ASSIGNMENT", "day-one",
          "ASSIGNMENT_TYPE", "individual",
          "USERNAME", "alice",
          "SUBMISSION_TAG", "submit/2026-11-27",
          "COMMIT_URL", "https://example.org/c",
          "RELEASE_URL", "https://example.org/r",
          "REVIEW_URL", "https://example.org/v");

  private static final Report REPORT =
      Reports.of(List.of(), Reports.passed(1, "A.a", 30), Reports.failed(2, "A.b", 70, "Wrong."));

  private static JsonNode written() {
    Classroom50Writer writer =
        new Classroom50Writer(RUNNER, Instant.parse("2026-11-27T10:00:00.123Z"));
    return new JsonMapper().readTree(writer.write(REPORT));
  }

  @Test
  void hasExactlyTheRequiredKeys() {
    assertThat(written().propertyNames())
        .containsExactlyInAnyOrder(
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
            "tests");
  }

  @Test
  void valuesHaveTheFormsOfTheSchema() {
    JsonNode result = written();

    assertThat(result.get("schema").asString()).isEqualTo("classroom50/result/v1");
    assertThat(result.get("owner").asString()).isEqualTo("alice");
    assertThat(result.get("submission").asString()).startsWith("submit/");
    assertThat(result.get("datetime").asString()).isEqualTo("2026-11-27T10:00:00Z");
    assertThat(result.get("score").asInt()).isEqualTo(30);
    assertThat(result.get("max-score").asInt()).isEqualTo(100);
  }

  @Test
  void everyTestHasItsNameAndPoints() {
    JsonNode failed = written().get("tests").get(1);

    assertThat(failed.get("test-name").asString()).isEqualTo("loop task 2: A.b");
    assertThat(failed.get("passed").asBoolean()).isFalse();
    assertThat(failed.get("score").asInt()).isZero();
    assertThat(failed.get("max-score").asInt()).isEqualTo(70);
  }

  @Test
  void saysWhichVariablesOfTheRunnerAreMissing() {
    assertThat(new Classroom50Writer(Map.of("CLASSROOM", "x"), Instant.EPOCH).missing())
        .containsExactly(
            "ASSIGNMENT",
            "ASSIGNMENT_TYPE",
            "SUBMISSION_TAG",
            "COMMIT_URL",
            "RELEASE_URL",
            "REVIEW_URL",
            "OWNER");
  }
}
