package dayone.topics.performance;

import dayone.runtime.loop.*;
import dayone.runtime.perf.Performance;
import java.util.*;

/** A list of all delays, and a timer that sets the next one. */
public final class LoopDelay {
  private final EventLoop loop;
  private final Performance performance;
  private final long resolution;
  private List<Double> delays = new ArrayList<>();
  private Double last;
  private Timeout next;

  public LoopDelay(EventLoop loop, Performance performance, long resolution) {
    this.loop = loop;
    this.performance = performance;
    this.resolution = resolution;
  }

  public boolean enable() {
    if (next != null) return false;
    last = null;
    plan();
    return true;
  }

  private void plan() {
    next = loop.setTimeout(this::beat, resolution);
    next.unref();
  }

  private void beat() {
    double now = performance.now();
    plan();
    if (last != null) delays.add(Math.max(now - last - resolution, 0));
    last = now;
  }

  public boolean disable() {
    boolean wasOn = next != null;
    loop.clearTimeout(next);
    next = null;
    return wasOn;
  }

  public void reset() {
    delays = new ArrayList<>();
    last = null;
  }

  public long count() {
    return delays.size();
  }

  public double max() {
    return delays.stream().mapToDouble(d -> d).max().orElse(0);
  }

  public double mean() {
    return delays.stream().mapToDouble(d -> d).average().orElse(Double.NaN);
  }

  public double percentile(double percentile) {
    if (Double.isNaN(percentile) || percentile <= 0 || percentile > 100) {
      throw new IllegalArgumentException("no percentile: " + percentile);
    }
    if (delays.isEmpty()) return 0;
    List<Double> sorted = delays.stream().sorted().toList();
    return sorted.get((int) Math.ceil(percentile / 100 * sorted.size()) - 1);
  }
}
