package dayone.grader.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradebookCsvTest {

  @Test
  void hasPointsByTopicAndNoneWhereThereIsNoScore() {
    Statistics cohort = new Statistics(List.of("counting", "other"));
    cohort.add(Marks.row("alice", "k", 70));
    cohort.add(Row.without("bob", Ending.UNREADABLE, "the zip is \"broken\", alas"));

    assertThat(GradebookCsv.of(cohort))
        .isEqualTo(
            """
            "student","score","of","counting","other","note"
            "alice",70,100,70,,
            "bob",,,,,"no score (unreadable): the zip is ""broken"", alas"
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void nameThatASpreadsheetWouldComputeIsText(String name) {
    assertThat(GradebookCsv.cell(name)).isEqualTo("\"'" + name + "\"");
  }

  @Test
  void quotesAreDoubledAndOrdinaryNamesAreLeftAlone() {
    assertThat(GradebookCsv.cell("a\"b,c")).isEqualTo("\"a\"\"b,c\"");
    assertThat(GradebookCsv.cell("day-one-alice")).isEqualTo("\"day-one-alice\"");
    assertThat(GradebookCsv.cell("")).isEqualTo("\"\"");
  }
}
