package dayone.runtime.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints ratios as they come, and what our side allocates at the end. */
final class Table {

  private static final String RATIO = "%-24s %-13s %9s %21s %9s %21s %7s %6s %s%n";

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void head() {
    out.printf(
        RATIO,
        "row",
        "peer",
        "ours",
        "(slowest-fastest)",
        "theirs",
        "(slowest-fastest)",
        "ratio",
        "target",
        "");
  }

  void print(Ratio ratio) {
    out.printf(
        RATIO,
        ratio.row(),
        ratio.peer(),
        compact(ratio.ours()),
        "(" + compact(ratio.oursMin()) + "-" + compact(ratio.oursMax()) + ")",
        compact(ratio.theirs()),
        "(" + compact(ratio.theirsMin()) + "-" + compact(ratio.theirsMax()) + ")",
        String.format(Locale.ROOT, "%.2f", ratio.ratio()),
        String.format(Locale.ROOT, "%.4s", ratio.target()),
        ratio.reached() ? "" : "below");
  }

  void allocations(Map<String, Double> bytesPerOperation) {
    out.println();
    out.println("allocated by ours, bytes per operation");
    bytesPerOperation.forEach((row, bytes) -> out.printf(Locale.ROOT, "%-24s %9.1f%n", row, bytes));
  }

  /** Three digits and a letter: more would be noise. */
  static String compact(double value) {
    if (value >= 1e6) {
      return digits(value / 1e6) + " M";
    }
    return value >= 1e3 ? digits(value / 1e3) + " k" : digits(value);
  }

  private static String digits(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
