package dayone.runtime.bench;

import java.io.PrintStream;
import java.util.List;

/** One run of the command: measures rows and reports each when it is there. */
final class Session {

  private final Setting setting;
  private final PrintStream out;
  private final PrintStream err;
  private final Table table;
  private final Results results;
  private final Alternation alternation;

  Session(Setting setting, PrintStream out, PrintStream err) {
    this.setting = setting;
    this.out = out;
    this.err = err;
    table = new Table(out);
    results = new Results(setting.output());
    alternation =
        new Alternation(
            new JmhMeasurer(setting.jvmFlags(), setting.output().resolve("jmh.log")),
            new NodeMeasurer(setting.scripts()),
            setting.effort());
  }

  /**
   * Measures the rows, each in turn.
   *
   * @return whether all could be measured
   */
  boolean measure(List<Row> rows) {
    setting.lines().forEach(out::println);
    out.println();
    table.head();
    boolean complete = true;
    for (Row row : rows) {
      complete &= measure(row);
    }
    table.allocations(results.allocations());
    out.println();
    out.println("written: " + setting.output().resolve("ratios.json"));
    return complete;
  }

  private boolean measure(Row row) {
    Row possible = new Row(row.name(), row.what(), row.ours(), possible(row));
    if (possible.comparisons().isEmpty()) {
      err.println(row.name() + ": skipped, as there is no node on the path");
      return true;
    }
    try {
      Alternation.Outcome outcome = alternation.measure(possible);
      outcome.ratios().forEach(table::print);
      results.add(row, outcome);
      return true;
    } catch (MeasurementFailed e) {
      err.println(row.name() + ": " + e.getMessage());
      return false;
    }
  }

  private List<Comparison> possible(Row row) {
    return row.comparisons().stream()
        .filter(each -> setting.nodeVersion().isPresent() || !(each.theirs() instanceof Side.Node))
        .toList();
  }
}
