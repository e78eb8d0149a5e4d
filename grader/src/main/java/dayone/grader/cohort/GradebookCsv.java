package dayone.grader.cohort;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code gradebook.csv}: a line a student. Text is always in quotes. What a spreadsheet would take
 * for a formula gets an apostrophe in front, because names come from students.
 */
final class GradebookCsv {
  private static final String FORMULA = "=+-@\t\r\n";

  private GradebookCsv() {}

  static String of(Statistics cohort) {
    StringBuilder text = new StringBuilder();
    List<String> head = new ArrayList<>(List.of(cell("student"), cell("score"), cell("of")));
    cohort.topicIds().forEach(id -> head.add(cell(id)));
    head.add(cell("note"));
    line(text, head);
    for (Standing standing : cohort.standings()) {
      List<String> cells = new ArrayList<>();
      cells.add(cell(standing.student()));
      if (standing.hasScore()) {
        cells.add(Integer.toString(standing.score()));
        cells.add(Integer.toString(standing.maxScore()));
        cohort.topicIds().forEach(id -> cells.add(number(standing, id)));
        cells.add("");
      } else {
        // Nothing in the columns of points: a zero would be a score.
        cells.addAll(List.of("", ""));
        cohort.topicIds().forEach(id -> cells.add(""));
        cells.add(cell("no score (" + standing.ending().label() + "): " + standing.reason()));
      }
      line(text, cells);
    }
    return text.toString();
  }

  private static String number(Standing standing, String topic) {
    Integer score = standing.byTopic().get(topic);
    return score == null ? "" : score.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(String.join(",", cells)).append('\n');
  }

  static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
