package dayone.topics.performance;

import dayone.runtime.loop.*;
import dayone.runtime.perf.Performance;
import java.util.*;

/**
 * Beats with a timer of libuv's, as Node's own monitor does; a queue that gives the least first.
 */
public final class LoopDelay {
  private final EventLoop loop;
  private final Performance performance;
  private final long resolution;
  private final PriorityQueue<Double> delays = new PriorityQueue<>();
  private OptionalDouble last = OptionalDouble.empty();
  private RawTimer timer;

  public LoopDelay(EventLoop loop, Performance performance, long resolution) {
    this.loop = loop;
    this.performance = performance;
    this.resolution = resolution;
  }

  public boolean enable() {
    if (timer != null) {
      return false;
    }
    timer = loop.startRawTimer(resolution, this::beat);
    return true;
  }

  private void beat() {
    double now = performance.now();
    last.ifPresent(before -> delays.add(Math.max(0, now - (before + resolution))));
    last = OptionalDouble.of(now);
  }

  public boolean disable() {
    if (timer == null) {
      return false;
    }
    timer.stop();
    timer = null;
    last = OptionalDouble.empty();
    return true;
  }

  public void reset() {
    delays.clear();
    last = OptionalDouble.empty();
  }

  public long count() {
    return delays.size();
  }

  public double max() {
    return delays.isEmpty() ? 0 : Collections.max(delays);
  }

  public double mean() {
    return delays.stream().reduce(0.0, Double::sum) / delays.size();
  }

  public double percentile(double percentile) {
    if (percentile > 0 && percentile <= 100) {
      PriorityQueue<Double> copy = new PriorityQueue<>(delays);
      double answer = 0;
      for (int taken = 0; taken * 100.0 < percentile * delays.size(); taken++) {
        answer = copy.remove();
      }
      return answer;
    }
    throw new IllegalArgumentException();
  }
}
