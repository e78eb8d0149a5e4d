package dayone.runtime.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** One run of the command: measures rows and reports each when it is there. */
final class Session {

  private final Setting setting;
  private final PrintStream out;
  private final PrintStream err;
  private final Table table;
  private final Results results;
  private final Alternation alternation;
  private final Toolbox tools;

  Session(Setting setting, PrintStream out, PrintStream err) {
    this.setting = setting;
    this.out = out;
    this.err = err;
    table = new Table(out);
    tools = new Toolbox(setting.packages());
    results = new Results(setting.output());
    alternation =
        new Alternation(
            new JmhMeasurer(setting.jvmFlags(), setting.logs()),
            new ProgramMeasurer(setting),
            new WrkMeasurer(setting.jvmFlags()),
            setting.effort());
  }

  /**
   * Measures the rows, each in turn.
   *
   * @return whether all could be measured
   */
  boolean measure(List<Row> rows) {
    setting.lines(tools.nodeVersion()).forEach(out::println);
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
    List<Comparison> possible =
        row.comparisons().stream().filter(each -> isPossible(row, each)).toList();
    if (possible.isEmpty()) {
      return true;
    }
    try {
      Alternation.Outcome outcome = alternation.measure(row.against(possible));
      outcome.ratios().forEach(table::print);
      results.add(row, outcome);
      return true;
    } catch (MeasurementFailed e) {
      err.println(row.name() + ": " + e.getMessage());
      return false;
    }
  }

  private boolean isPossible(Row row, Comparison comparison) {
    Optional<String> obstacle =
        tools.obstacle(row.ours()).or(() -> tools.obstacle(comparison.theirs()));
    obstacle.ifPresent(reason ->
        err.println(row.name() + " against " + comparison.peer() + ": skipped, " + reason));
    return obstacle.isEmpty();
  }
}
