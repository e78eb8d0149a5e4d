package dayone.runtime.perf;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.RawTimer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How late the loop is: {@code monitorEventLoopDelay}. A timer fires every {@code resolution}
 * milliseconds, and each time the nanoseconds since it fired last are counted. A loop that is never
 * late so shows the resolution itself and not 0, as in Node; what is above it is the delay.
 *
 * <p>The first firing only starts the watch. So does nothing else: after {@link #disable} and
 * {@link #enable} the time between counts as one long delay, unless {@link #reset} comes before.
 * Node does the same.
 *
 * <p>The timer is libuv's own ({@link EventLoop#startRawTimer}): it does not keep the loop alive,
 * and no trace shows it.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#perf_hooksmonitoreventloopdelayoptions">Node:
 *     monitorEventLoopDelay</a>
 */
public final class EventLoopDelay extends Histogram {

  /** Sees every delay that is counted, in nanoseconds. */
  @FunctionalInterface
  interface Sink {
    void delayed(long nanos);
  }

  static final long DEFAULT_RESOLUTION = 10;

  // Node's: nothing below a microsecond is told apart, and nothing is too great.
  private static final long LOWEST = 1_000;
  private static final long HIGHEST = Long.MAX_VALUE;
  private static final int FIGURES = 3;

  private final EventLoop loop;
  private final long resolution;
  private final List<Sink> sinks = new ArrayList<>();
  private @Nullable RawTimer timer;

  /**
   * A monitor of {@code loop}, not enabled yet.
   *
   * @param resolution the time between two firings, in milliseconds
   * @throws IllegalArgumentException if {@code resolution} is below 1
   */
  public EventLoopDelay(EventLoop loop, long resolution) {
    super(LOWEST, HIGHEST, FIGURES);
    if (resolution < 1) {
      throw new IllegalArgumentException(
          "The resolution of an event loop delay is 1 ms or more, not " + resolution + ".");
    }
    this.loop = loop;
    this.resolution = resolution;
  }

  /** Starts the timer; false if it was started already. */
  public boolean enable() {
    if (timer != null) {
      return false;
    }
    EventLoopDelayEvent.prepare();
    timer = loop.startRawTimer(resolution, this::beat);
    return true;
  }

  /** Stops the timer; false if it did not run. What was counted stays. */
  public boolean disable() {
    if (timer == null) {
      return false;
    }
    timer.stop();
    timer = null;
    return true;
  }

  void addSink(Sink sink) {
    sinks.add(sink);
  }

  private void beat() {
    long delay = countDelta(loop.metrics().hrtime());
    if (delay == NO_DELTA) {
      return;
    }
    EventLoopDelayEvent.commit(delay, resolution);
    sinks.forEach(sink -> sink.delayed(delay));
  }
}
