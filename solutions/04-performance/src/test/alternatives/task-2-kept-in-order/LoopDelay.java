package dayone.topics.performance;

import dayone.runtime.loop.*;
import dayone.runtime.perf.Performance;
import java.util.*;

/** An array that is kept in order; whole nanoseconds; the timer is refreshed. */
public final class LoopDelay {
  private static final long NONE = -1;
  private final EventLoop loop;
  private final Performance performance;
  private final long resolution;
  private long[] sorted = new long[4];
  private int size;
  private long previous = NONE;
  private Timeout timer;
  private boolean on;

  public LoopDelay(EventLoop loop, Performance performance, long resolution) {
    this.loop = loop;
    this.performance = performance;
    this.resolution = resolution * 1_000_000;
  }

  public boolean enable() {
    if (on) {
      return false;
    }
    on = true;
    previous = NONE;
    timer = loop.setTimeout(this::beat, resolution / 1_000_000).unref();
    return true;
  }

  private void beat() {
    timer.refresh();
    long now = Math.round(performance.now() * 1_000_000);
    if (previous != NONE) {
      insert(Math.max(0, now - previous - resolution));
    }
    previous = now;
  }

  private void insert(long delay) {
    if (size == sorted.length) {
      sorted = Arrays.copyOf(sorted, size * 2);
    }
    int place = Arrays.binarySearch(sorted, 0, size, delay);
    place = place < 0 ? -place - 1 : place;
    System.arraycopy(sorted, place, sorted, place + 1, size - place);
    sorted[place] = delay;
    size++;
  }

  public boolean disable() {
    if (!on) {
      return false;
    }
    on = false;
    loop.clearTimeout(timer);
    return true;
  }

  public void reset() {
    size = 0;
    previous = NONE;
  }

  public long count() {
    return size;
  }

  public double max() {
    return size == 0 ? 0 : sorted[size - 1] / 1e6;
  }

  public double mean() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += sorted[i] / 1e6;
    }
    return size == 0 ? Double.NaN : sum / size;
  }

  public double percentile(double percentile) {
    if (!(percentile > 0) || percentile > 100) {
      throw new IllegalArgumentException("Between 0 and 100, please.");
    }
    int index = Math.max(0, (int) Math.ceil(percentile * size / 100) - 1);
    return size == 0 ? 0 : sorted[index] / 1e6;
  }
}
