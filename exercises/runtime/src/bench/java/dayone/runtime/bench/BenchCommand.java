package dayone.runtime.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: measures rows, prints them, and writes {@code ratios.json}. */
@Command(
    name = "bench",
    description = "Measures the runtime against Node, Netty and Vert.x, in alternation.",
    sortOptions = false,
    footer = {
      "",
      "A ratio is our operations per second over theirs: above 1, ours is faster.",
      "Exit codes: 0 measured, whatever the ratios; 1 a row could not be measured; 2 called wrongly."
    })
final class BenchCommand implements Callable<Integer> {

  private static final int MEASURED = 0;
  private static final int FAILED = 1;

  private final PrintStream out;
  private final PrintStream err;

  @Spec @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "ROW",
      description = "Rows to measure; all unless given.")
  List<String> names = new ArrayList<>();

  @Option(names = "--quick", description = "One short process a side: a first look, not a result.")
  boolean quick;

  @Option(names = "--list", description = "List the rows with their peers and targets.")
  boolean list;

  @Option(
      names = "--gc",
      paramLabel = "NAME",
      description = "Collector of every JVM: parallel (default), serial or g1.")
  Collector collector = Collector.PARALLEL;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  BenchCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<Row> rows = chosen();
    if (list) {
      rows.forEach(this::describe);
      return MEASURED;
    }
    Setting setting = Setting.prepared(quick ? Effort.QUICK : Effort.FULL, collector);
    return new Session(setting, out, err).measure(rows) ? MEASURED : FAILED;
  }

  private List<Row> chosen() {
    List<Row> all = Rows.all();
    List<String> known = all.stream().map(Row::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new ParameterException(
            commandLine(),
            "There is no row \"" + name + "\". The rows are:\n  " + String.join("\n  ", known));
      }
    }
    return names.isEmpty() ? all : all.stream().filter(row -> names.contains(row.name())).toList();
  }

  private CommandLine commandLine() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec before it calls the command");
    }
    return spec.commandLine();
  }

  private void describe(Row row) {
    out.printf("%-24s %s%n", row.name(), row.what());
    out.printf(
        "%-24s %s%n",
        "",
        row.comparisons().stream()
            .map(each -> each.peer() + " " + each.target())
            .collect(Collectors.joining(", ")));
  }
}
