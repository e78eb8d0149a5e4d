package dayone.topics.performance;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.perf.Performance;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Task 2: how late a loop is, by a timer that should beat every {@code resolution} ms. */
public final class LoopDelay {

  /** The watch does not run: no beat has come yet. */
  private static final double NO_BEAT = Double.NaN;

  private final EventLoop loop;
  private final Performance performance;
  private final long resolution;

  /**
   * How often each delay came. Most beats of a healthy loop are on time, so this stays small where
   * a list would grow with the time that is watched.
   */
  private final TreeMap<Double, Long> counts = new TreeMap<>();

  private long count;
  private double sum;
  private double lastBeat = NO_BEAT;
  private @Nullable Timeout timer;

  /** A monitor that does not run yet. */
  public LoopDelay(EventLoop loop, Performance performance, long resolution) {
    this.loop = loop;
    this.performance = performance;
    this.resolution = resolution;
  }

  /** Starts to beat; false if it beats already. */
  public boolean enable() {
    if (timer != null) {
      return false;
    }
    // The time while it was disabled is nobody's delay.
    lastBeat = NO_BEAT;
    timer = loop.setInterval(this::beat, (double) resolution).unref();
    return true;
  }

  /** Stops; false if it did not beat. */
  public boolean disable() {
    if (timer == null) {
      return false;
    }
    loop.clearInterval(timer);
    timer = null;
    return true;
  }

  private void beat() {
    double now = performance.now();
    if (!Double.isNaN(lastBeat)) {
      // Early it can be, too: the time by which timers are due is read once a turn.
      record(Math.max(0, now - lastBeat - resolution));
    }
    lastBeat = now;
  }

  private void record(double delay) {
    counts.merge(delay, 1L, Long::sum);
    count++;
    sum += delay;
  }

  /** Forgets every delay, and the last beat. */
  public void reset() {
    counts.clear();
    count = 0;
    sum = 0;
    lastBeat = NO_BEAT;
  }

  /** How many delays were recorded. */
  public long count() {
    return count;
  }

  /** The longest delay; 0 if there is none. */
  public double max() {
    return counts.isEmpty() ? 0 : counts.lastKey();
  }

  /** The mean; not a number if there is no delay: 0 divided by 0. */
  public double mean() {
    return sum / count;
  }

  /** The shortest delay that at least {@code percentile} per cent are not longer than. */
  public double percentile(double percentile) {
    // Asked this way round, so that NaN is refused as well.
    if (!(percentile > 0 && percentile <= 100)) {
      throw new IllegalArgumentException(
          "A percentile is above 0 and at most 100; " + percentile + " is not.");
    }
    long seen = 0;
    for (Map.Entry<Double, Long> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (seen * 100.0 >= percentile * count) {
        return entry.getKey();
      }
    }
    return 0;
  }
}
