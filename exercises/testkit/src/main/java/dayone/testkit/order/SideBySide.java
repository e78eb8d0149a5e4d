package dayone.testkit.order;

import java.util.ArrayList;
import java.util.List;

/**
 * Two outputs as two columns, with a mark on the first row in which they differ and a word on each
 * line that is not where it should be.
 */
final class SideBySide {

  private static final String NOTHING = "(nothing)";

  /** With the words around the table a failure stays within 25 lines. */
  private static final int ROWS = 10;

  /** Rows left when two are needed to say what was left out, and those of them before the mark. */
  private static final int ROWS_WHEN_CUT = ROWS - 2;

  private static final int ROWS_BEFORE = 3;

  /** A terminal that is not wide still shows a row on one line. */
  private static final int WIDTH = 100;

  private static final String MARGIN = "  ✗ 999  ";
  private static final String BETWEEN = "   ";

  private record Row(String mark, String number, Cell expected, Cell actual) {}

  /** A line with what is to be said of it. */
  private record Cell(String line, String note) {
    static Cell of(String line) {
      return new Cell(line, "");
    }
  }

  private final List<String> expected;
  private final List<String> actual;
  private final int mark;
  private final Alignment alignment;

  SideBySide(List<String> expected, List<String> actual, int mark) {
    this.expected = expected;
    this.actual = actual;
    this.mark = mark;
    this.alignment = new Alignment(expected, actual, mark);
  }

  String render() {
    int rows = Math.max(expected.size(), actual.size());
    int from = 0;
    int to = rows;
    if (rows > ROWS) {
      from = Math.clamp(mark - ROWS_BEFORE, 0, rows - ROWS_WHEN_CUT);
      to = from + ROWS_WHEN_CUT;
    }
    List<Row> table = new ArrayList<>();
    table.add(new Row(" ", "", Cell.of("expected"), Cell.of("actual")));
    if (from > 0) {
      table.add(new Row(" ", "…", Cell.of("(" + lines(from) + ", equal)"), Cell.of("")));
    }
    int notes = notesWidth(from, to);
    int width = Math.min(Quoted.WIDTH, (WIDTH - MARGIN.length() - BETWEEN.length() - notes) / 2);
    for (int row = from; row < to; row++) {
      table.add(
          new Row(
              row == mark ? "✗" : " ",
              String.valueOf(row + 1),
              new Cell(line(expected, row, actual, width), noteOfExpected(row)),
              new Cell(line(actual, row, expected, width), noteOfActual(row))));
    }
    if (to < rows) {
      table.add(new Row(" ", "…", Cell.of(more(expected, to)), Cell.of(more(actual, to))));
    }
    return text(table);
  }

  private int notesWidth(int from, int to) {
    int ofExpected = 0;
    int ofActual = 0;
    for (int row = from; row < to; row++) {
      ofExpected = Math.max(ofExpected, arrow(noteOfExpected(row)).length());
      ofActual = Math.max(ofActual, arrow(noteOfActual(row)).length());
    }
    return ofExpected + ofActual;
  }

  private static String text(List<Row> table) {
    int number = 0;
    int left = 0;
    int leftNote = 0;
    int right = 0;
    for (Row row : table) {
      number = Math.max(number, row.number().length());
      left = Math.max(left, row.expected().line().length());
      leftNote = Math.max(leftNote, arrow(row.expected().note()).length());
      right = Math.max(right, row.actual().line().length());
    }
    StringBuilder text = new StringBuilder();
    for (Row row : table) {
      String line =
          "  "
              + row.mark()
              + " "
              + " ".repeat(number - row.number().length())
              + row.number()
              + "  "
              + padded(row.expected().line(), left)
              + padded(arrow(row.expected().note()), leftNote)
              + BETWEEN
              + padded(row.actual().line(), right)
              + arrow(row.actual().note());
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String arrow(String note) {
    return note.isEmpty() ? "" : "  ← " + note;
  }

  private String noteOfExpected(int row) {
    return isSpelling(row) ? "" : alignment.ofExpected(row);
  }

  private String noteOfActual(int row) {
    return isSpelling(row) ? "" : alignment.ofActual(row);
  }

  /** The line is there, and only written in another way. */
  private boolean isSpelling(int row) {
    return row < expected.size()
        && row < actual.size()
        && Quoted.differOnlyInSpelling(expected.get(row), actual.get(row));
  }

  private static String line(List<String> column, int row, List<String> beside, int width) {
    if (row >= column.size()) {
      return NOTHING;
    }
    String line = column.get(row);
    if (row < beside.size() && !line.equals(beside.get(row))) {
      String other = beside.get(row);
      if (Quoted.differOnlyInWhiteSpace(line, other)) {
        return Quoted.cell(Quoted.visible(line), Quoted.visible(other), width);
      }
      return line.isEmpty() ? "(empty line)" : Quoted.cell(line, other, width);
    }
    return line.isEmpty() ? "(empty line)" : Quoted.cell(line, width);
  }

  private static String more(List<String> column, int from) {
    int left = column.size() - from;
    return left > 0 ? "(" + lines(left) + " more)" : NOTHING;
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }
}
