package dayone.runtime.bench;

import java.time.Duration;

/**
 * How long each side is measured. Both sides of a ratio get the same.
 *
 * <p>Several processes, since on the JVM two of them may differ by more than all iterations within
 * one: the compiler saw another profile, the collector another heap. One long process would only
 * measure its own luck more exactly.
 *
 * @param processes fresh processes of each side, in alternation
 * @param warmUps iterations that do not count
 * @param iterations iterations that count
 * @param iteration how long each lasts at least: an operation that has begun is ended
 */
record Effort(int processes, int warmUps, int iterations, Duration iteration) {

  static final Effort FULL = new Effort(5, 3, 3, Duration.ofMillis(200));
  static final Effort QUICK = new Effort(1, 2, 2, Duration.ofMillis(200));

  @Override
  public String toString() {
    return processes
        + (processes == 1 ? " process" : " processes")
        + " a side, each "
        + warmUps
        + " warm-up and "
        + iterations
        + " measured iterations of "
        + iteration.toMillis()
        + " ms";
  }
}
