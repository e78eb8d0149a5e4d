package dayone.topics.performance;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.perf.Performance;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Each beat is compared with the time planned at the start, so that one late beat makes all later
 * ones late.
 */
public final class LoopDelay {

  private static final double NO_BEAT = Double.NaN;

  private final EventLoop loop;
  private final Performance performance;
  private final long resolution;

  private final TreeMap<Double, Long> counts = new TreeMap<>();

  private long count;
  private double sum;
  private double lastBeat = NO_BEAT;
  private @Nullable Timeout timer;

  public LoopDelay(EventLoop loop, Performance performance, long resolution) {
    this.loop = loop;
    this.performance = performance;
    this.resolution = resolution;
  }

  public boolean enable() {
    if (timer != null) {
      return false;
    }
    lastBeat = NO_BEAT;
    timer = loop.setInterval(this::beat, (double) resolution).unref();
    return true;
  }

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
      record(Math.max(0, now - lastBeat - resolution));
    }
    lastBeat = Double.isNaN(lastBeat) ? now : lastBeat + resolution;
  }

  private void record(double delay) {
    counts.merge(delay, 1L, Long::sum);
    count++;
    sum += delay;
  }

  public void reset() {
    counts.clear();
    count = 0;
    sum = 0;
    lastBeat = NO_BEAT;
  }

  public long count() {
    return count;
  }

  public double max() {
    return counts.isEmpty() ? 0 : counts.lastKey();
  }

  public double mean() {
    return sum / count;
  }

  public double percentile(double percentile) {
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
