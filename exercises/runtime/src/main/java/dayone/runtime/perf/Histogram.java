package dayone.runtime.perf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.PercentileIterator;

/**
 * Counts values by their size, with an error that is a fixed share of the value: an HdrHistogram,
 * as in Node. Belongs to the loop's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-histogram">Node:
 *     Histogram</a>
 */
public abstract sealed class Histogram permits RecordableHistogram, EventLoopDelay {

  /** Node's steps of percentiles: 50, 75, 87.5 and so on, each half as far from 100 as the last. */
  private static final int STEPS_PER_HALF_DISTANCE = 1;

  /** The watch has only been started. */
  static final long NO_DELTA = -1;

  private final org.HdrHistogram.Histogram counts;
  private long exceeds;
  private long previous = NO_DELTA;

  Histogram(long lowest, long highest, int figures) {
    counts = new org.HdrHistogram.Histogram(lowest, highest, figures);
  }

  /** How many values were counted. */
  public long count() {
    return counts.getTotalCount();
  }

  /** The least value; {@link Long#MAX_VALUE} if there is none. */
  public long min() {
    return isEmpty() ? Long.MAX_VALUE : counts.getMinValue();
  }

  /** The greatest value; 0 if there is none. */
  public long max() {
    return counts.getMaxValue();
  }

  /** The mean; not a number if there is no value. */
  public double mean() {
    return isEmpty() ? Double.NaN : counts.getMean();
  }

  /** The standard deviation; not a number if there is no value. */
  public double stddev() {
    return isEmpty() ? Double.NaN : counts.getStdDeviation();
  }

  /** How many values were too great to be counted. */
  public long exceeds() {
    return exceeds;
  }

  /**
   * The value that {@code percentile} per cent of all are not above; 0 if there is none.
   *
   * @throws IllegalArgumentException if {@code percentile} is not above 0 and at most 100
   */
  public long percentile(double percentile) {
    if (!(percentile > 0 && percentile <= 100)) {
      throw new IllegalArgumentException(
          "A percentile is above 0 and at most 100; " + percentile + " is not.");
    }
    return counts.getValueAtPercentile(percentile);
  }

  /** The values at 0, 50, 75, 87.5 per cent and so on, up to 100. */
  public SortedMap<Double, Long> percentiles() {
    SortedMap<Double, Long> percentiles = new TreeMap<>();
    if (isEmpty()) {
      percentiles.put(100.0, 0L);
    }
    PercentileIterator steps = new PercentileIterator(counts, STEPS_PER_HALF_DISTANCE);
    while (steps.hasNext()) {
      HistogramIterationValue step = steps.next();
      percentiles.put(
          step.getPercentileLevelIteratedTo(),
          counts.lowestEquivalentValue(step.getValueIteratedTo()));
    }
    return Collections.unmodifiableSortedMap(percentiles);
  }

  /** Forgets everything. */
  public void reset() {
    counts.reset();
    exceeds = 0;
    previous = NO_DELTA;
  }

  /** What Node's {@code toJSON} gives. */
  public Map<String, Object> toJSON() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", count());
    json.put("min", min());
    json.put("max", max());
    json.put("mean", mean());
    json.put("exceeds", exceeds());
    json.put("stddev", stddev());
    json.put("percentiles", percentiles());
    return json;
  }

  @Override
  public String toString() {
    return "Histogram " + toJSON();
  }

  private boolean isEmpty() {
    return count() == 0;
  }

  final void count(long value) {
    try {
      counts.recordValue(value);
    } catch (ArrayIndexOutOfBoundsException tooGreat) {
      // The library's way to say so.
      exceeds++;
    }
  }

  /**
   * Counts the time since the last call; the first only starts the watch.
   *
   * @return that time, or {@link #NO_DELTA} the first time
   */
  final long countDelta(long now) {
    long delta = previous == NO_DELTA ? NO_DELTA : now - previous;
    if (delta != NO_DELTA) {
      count(delta);
    }
    previous = now;
    return delta;
  }

  final void countAll(Histogram other) {
    exceeds += other.exceeds;
    other
        .counts
        .recordedValues()
        .forEach(value -> countMany(value.getValueIteratedTo(), value.getCountAtValueIteratedTo()));
  }

  private void countMany(long value, long times) {
    try {
      counts.recordValueWithCount(value, times);
    } catch (ArrayIndexOutOfBoundsException tooGreat) {
      exceeds += times;
    }
  }
}
