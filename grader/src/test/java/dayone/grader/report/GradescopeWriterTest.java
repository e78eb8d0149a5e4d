package dayone.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Held against the documented keys of Gradescope's results.json. */
class GradescopeWriterTest {
  private static JsonNode written(Report report) {
    return new JsonMapper().readTree(new GradescopeWriter().write(report));
  }

  @Test
  void totalIsTheReportsAndEveryTestHasItsPoints() {
    JsonNode results =
        written(
            Reports.of(
                List.of(), Reports.passed(1, "A.a", 30), Reports.failed(2, "A.b", 70, "Wrong.")));

    assertThat(results.get("score").asInt()).isEqualTo(30);
    JsonNode failed = results.get("tests").get(1);
    assertThat(failed.get("score").asInt()).isZero();
    assertThat(failed.get("max_score").asInt()).isEqualTo(70);
    assertThat(failed.get("status").asString()).isEqualTo("failed");
    assertThat(failed.get("number").asString()).isEqualTo("1.2");
    assertThat(failed.get("output").asString()).isEqualTo("Wrong.\nHint: Look again.");
  }

  @Test
  void noTestIsHiddenSinceThatWouldHideTheTotal() {
    JsonNode results = written(Reports.of(List.of(), Reports.failed(1, "A.a", 10, "Wrong.")));

    assertThat(results.get("tests").get(0).get("visibility").asString()).isEqualTo("visible");
  }

  @Test
  void problemsStandAboveTheTests() {
    JsonNode results =
        written(
            Reports.of(
                List.of(new Report.ProblemReport("src/A.java", 7, "';' expected")),
                Reports.passed(1, "A.a", 10)));

    assertThat(results.get("output").asString()).isEqualTo("loop src/A.java:7: ';' expected");
  }

  @Test
  void onlyKeysThatGradescopeKnowsAreWritten() {
    JsonNode results =
        written(
            Reports.of(
                List.of(new Report.ProblemReport("src/A.java", null, "is missing")),
                Reports.passed(1, "A.a", 10),
                Reports.failed(1, "A.b", 10, "Wrong.")));

    assertThat(results.propertyNames())
        .isSubsetOf("score", "execution_time", "output", "output_format", "visibility", "tests");
    for (JsonNode test : results.get("tests")) {
      assertThat(test.propertyNames())
          .isSubsetOf(
              "score",
              "max_score",
              "status",
              "name",
              "name_format",
              "number",
              "output",
              "output_format",
              "tags",
              "visibility",
              "extra_data");
    }
  }
}
