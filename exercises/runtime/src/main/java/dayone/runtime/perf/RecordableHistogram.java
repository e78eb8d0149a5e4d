package dayone.runtime.perf;

import java.util.function.LongSupplier;

/**
 * A histogram for the program's own values: {@link Performance#createHistogram()}.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-recordablehistogram-extends-histogram">Node:
 *     RecordableHistogram</a>
 */
public final class RecordableHistogram extends Histogram {

  /** JavaScript's {@code Number.MAX_SAFE_INTEGER}, up to which Node's default reaches. */
  static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  private static final int MOST_FIGURES = 5;

  private final LongSupplier hrtime;

  private RecordableHistogram(LongSupplier hrtime, long lowest, long highest, int figures) {
    super(lowest, highest, figures);
    this.hrtime = hrtime;
  }

  static RecordableHistogram create(LongSupplier hrtime, long lowest, long highest, int figures) {
    require(lowest >= 1, "The lowest value of a histogram is 1 or more, not " + lowest + ".");
    require(
        highest / 2 >= lowest,
        "The highest value of a histogram is at least twice the lowest ("
            + lowest
            + "), not "
            + highest
            + ".");
    require(
        figures >= 1 && figures <= MOST_FIGURES,
        "A histogram keeps 1 to " + MOST_FIGURES + " significant figures, not " + figures + ".");
    return new RecordableHistogram(hrtime, lowest, highest, figures);
  }

  /**
   * Counts {@code value}. One that is above the highest adds to {@link #exceeds}.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public void record(long value) {
    require(value >= 1, "A histogram counts values from 1; " + value + " is below.");
    count(value);
  }

  /** Counts the nanoseconds since the last call; the first only starts the watch. */
  public void recordDelta() {
    countDelta(hrtime.getAsLong());
  }

  /** Counts everything that {@code other} has counted. */
  public void add(RecordableHistogram other) {
    countAll(other);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
