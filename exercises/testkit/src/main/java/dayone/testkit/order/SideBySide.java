package dayone.testkit.order;

import java.util.List;

/** Two outputs as two columns, with a mark on the first row in which they differ. */
final class SideBySide {

  private static final String NOTHING = "(nothing)";

  /** With the words around the table a failure stays within 25 lines. */
  private static final int ROWS = 12;

  /** Rows left when two are needed to say what was left out, and those of them before the mark. */
  private static final int ROWS_WHEN_CUT = ROWS - 2;

  private static final int ROWS_BEFORE = 3;

  private final List<String> expected;
  private final List<String> actual;
  private final int mark;
  private final boolean showWhiteSpace;

  SideBySide(List<String> expected, List<String> actual, int mark, boolean showWhiteSpace) {
    this.expected = expected;
    this.actual = actual;
    this.mark = mark;
    this.showWhiteSpace = showWhiteSpace;
  }

  String render() {
    int rows = Math.max(expected.size(), actual.size());
    int from = 0;
    int to = rows;
    if (rows > ROWS) {
      from = Math.clamp(mark - ROWS_BEFORE, 0, rows - ROWS_WHEN_CUT);
      to = from + ROWS_WHEN_CUT;
    }
    int numberWidth = String.valueOf(to).length();
    int width = "expected".length();
    for (int row = from; row < to; row++) {
      width = Math.max(width, cell(expected, row, actual).length());
    }
    Columns columns = new Columns(numberWidth, width);
    columns.add(" ", "", "expected", "actual");
    if (from > 0) {
      columns.add(" ", "…", "(" + lines(from) + ", equal)", "");
    }
    for (int row = from; row < to; row++) {
      columns.add(
          row == mark ? "✗" : " ",
          String.valueOf(row + 1),
          cell(expected, row, actual),
          cell(actual, row, expected));
    }
    if (to < rows) {
      columns.add(" ", "…", more(expected, to), more(actual, to));
    }
    return columns.table.toString();
  }

  private static final class Columns {

    final StringBuilder table = new StringBuilder();
    private final String layout;

    Columns(int numberWidth, int width) {
      layout = "%s %" + numberWidth + "s  %-" + width + "s   %s";
    }

    void add(String mark, String number, String left, String right) {
      table
          .append("  ")
          .append(String.format(layout, mark, number, left, right).stripTrailing())
          .append('\n');
    }
  }

  private String cell(List<String> column, int row, List<String> beside) {
    if (row >= column.size()) {
      return NOTHING;
    }
    String line = column.get(row);
    if (row == mark && row < beside.size()) {
      String other = beside.get(row);
      return showWhiteSpace
          ? Quoted.cell(Quoted.visible(line), Quoted.visible(other))
          : Quoted.cell(line, other);
    }
    return line.isEmpty() ? "(empty line)" : Quoted.cell(line);
  }

  private static String more(List<String> column, int from) {
    int left = column.size() - from;
    return left > 0 ? "(" + lines(left) + " more)" : NOTHING;
  }

  private static String lines(int count) {
    return count == 1 ? "1 line" : count + " lines";
  }
}
