package dayone.runtime.bench;

import java.util.List;

/**
 * One workload: what we do with it, and who else does the same.
 *
 * @param name as the command line has it
 * @param what an operation is, for people
 * @param ours our side
 * @param comparisons at least one
 */
record Row(String name, String what, Side ours, List<Comparison> comparisons) {

  static Row of(String name, String what, Side ours, Comparison... comparisons) {
    return new Row(name, what, ours, List.of(comparisons));
  }
}
