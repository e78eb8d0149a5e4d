package dayone.runtime.bench;

import java.util.List;

/**
 * One workload: what we do with it, and who else does the same.
 *
 * @param name as the command line has it
 * @param what an operation is, for people
 * @param unit of the figures
 * @param ours our side
 * @param comparisons at least one
 */
record Row(String name, String what, Unit unit, Side ours, List<Comparison> comparisons) {

  /** A row of speed. */
  static Row of(String name, String what, Side ours, Comparison... comparisons) {
    return new Row(name, what, Unit.OPERATIONS, ours, List.of(comparisons));
  }

  /** A row of memory. */
  static Row ofBytes(String name, String what, Side ours, Comparison... comparisons) {
    return new Row(name, what, Unit.BYTES, ours, List.of(comparisons));
  }

  /** The same row with some of its comparisons. */
  Row against(List<Comparison> some) {
    return new Row(name, what, unit, ours, some);
  }
}
