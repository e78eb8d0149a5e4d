package dayone.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassroomWriterTest {
  private static JsonNode written(Report.TestReport... tests) {
    return JsonMapper.shared().readTree(new ClassroomWriter().write(Reports.of(List.of(), tests)));
  }

  private static List<JsonNode> entries(JsonNode runner) {
    return StreamSupport.stream(runner.get("tests").spliterator(), false).toList();
  }

  @Test
  void equalPointsGiveOneEntryPerTest() {
    JsonNode runner =
        written(Reports.passed(1, "ATest.a", 10), Reports.failed(2, "BTest.b", 10, "It fails."));

    assertThat(runner.get("version").intValue()).isEqualTo(1);
    assertThat(runner.get("status").stringValue()).isEqualTo("fail");
    assertThat(runner.get("max_score").intValue()).isEqualTo(20);
    assertThat(entries(runner))
        .extracting(entry -> entry.get("name").stringValue())
        .containsExactly("loop task 1: ATest.a", "loop task 2: BTest.b");
    assertThat(runner.get("tests").get(1).get("message").stringValue())
        .isEqualTo("failed: It fails.\nhint: Look again.");
  }

  @Test
  void allPassedIsAPass() {
    assertThat(written(Reports.passed(1, "ATest.a", 5)).get("status").stringValue())
        .isEqualTo("pass");
  }

  @Test
  void tableAndNoticeOfTheReporterAgreeAlsoForUnequalPoints() {
    JsonNode runner =
        written(
            Reports.passed(1, "ATest.a", 6),
            Reports.failed(1, "ATest.b", 4, "no"),
            Reports.passed(2, "BTest.c", 10));

    List<JsonNode> entries = entries(runner);
    int notice = entries.stream().mapToInt(entry -> entry.get("score").intValue()).sum();
    long passed =
        entries.stream().filter(entry -> entry.get("status").stringValue().equals("pass")).count();
    double table = (double) passed / entries.size() * runner.get("max_score").intValue();
    assertThat(notice).isEqualTo(16);
    assertThat(table).isEqualTo(16.0);
  }

  @Test
  void messageCannotBeACommandOfTheRunner() {
    assertThat(
            written(
                    Reports.failed(
                        1, "ATest.a", 5, "x\n  ::notice title=Autograding complete::100"))
                .get("tests")
                .get(0)
                .get("message")
                .stringValue())
        .doesNotContainPattern("(?m)^\\s*::");
  }

  @Test
  void resultFitsIntoAVariableHoweverMuchThereIsToSay() {
    Report.TestReport[] tests = new Report.TestReport[60];
    for (int i = 0; i < tests.length; i++) {
      tests[i] = Reports.failed(1, "ATest.t" + i, i % 3 + 1, "…".repeat(4000));
    }
    String result = new ClassroomWriter().write(Reports.of(List.of(), tests));

    assertThat(Base64.getEncoder().encode(result.getBytes(StandardCharsets.UTF_8)))
        .hasSizeLessThan(127 * 1024);
  }
}
