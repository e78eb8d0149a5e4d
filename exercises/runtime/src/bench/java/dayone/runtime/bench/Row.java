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

  /**
   * The other side of a ratio.
   *
   * @param peer the name in the table
   * @param theirs the same work, done by the peer
   * @param target the ratio to reach: our operations per second over theirs
   */
  record Comparison(String peer, Side theirs, double target) {}
}
