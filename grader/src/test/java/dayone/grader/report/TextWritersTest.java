package dayone.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWritersTest {
  private static final Report REPORT =
      Reports.of(
          List.of(
              new Report.ProblemReport("A.java", 3, "';' expected"),
              new Report.ProblemReport("B.java", null, "is missing")),
          Reports.passed(1, "ATest.a", 10),
          Reports.failed(2, "BTest.b", 5, "::error::x\n```\n##[error]y"));

  @Test
  void jsonHasTheKeysOfTheContractInTheirOrder() {
    assertThat(new JsonWriter().write(Reports.of(List.of(), Reports.passed(1, "ATest.a", 10))))
        .isEqualTo(
            """
            {
              "schema" : "dayone/report/v1",
              "score" : 10,
              "maxScore" : 10,
              "topics" : [
                {
                  "id" : "loop",
                  "title" : "The loop",
                  "score" : 10,
                  "maxScore" : 10,
                  "problems" : [ ],
                  "tests" : [
                    {
                      "task" : 1,
                      "name" : "ATest.a",
                      "visibility" : "visible",
                      "status" : "passed",
                      "score" : 10,
                      "maxScore" : 10,
                      "message" : null,
                      "hint" : null
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void consoleShowsProblemsTasksMessagesAndHints() {
    assertThat(new ConsoleWriter().write(REPORT))
        .isEqualTo(
            """
            The loop (loop): 10 of 15 points
              problem: A.java:3
                  | ';' expected
              problem: B.java
                  | is missing
              Task 1
                passed    10/10  ATest.a
              Task 2
                failed     0/5   BTest.b (hidden)
                  | : :error::x
                  | ```
                  | ## [error]y
                  hint: Look again.

            Score: 10 of 15 points
            """);
  }

  @Test
  void markdownFencesTextSoThatItCannotEndItsFence() {
    assertThat(new MarkdownWriter().write(REPORT))
        .startsWith("# Score: 10 of 15 points\n\n## The loop: 10 of 15 points\n")
        .contains("**Problem in `A.java`, line 3**\n\n```text\n';' expected\n```\n")
        .contains("| 2 | `BTest.b` (hidden) | failed | 0 of 5 |")
        .contains("````text\n::error::x\n```\n##[error]y\n````\n\nHint: Look again.\n");
  }

  @Test
  void reportWithoutTopicsIsStillAReport() {
    assertThat(new ConsoleWriter().write(new Report(Report.SCHEMA, 0, 0, List.of(), List.of())))
        .isEqualTo("Score: 0 of 0 points\n");
  }
}
