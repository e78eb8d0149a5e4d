package dayone.topics.performance;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.perf.Performance;

/**
 * Task 2: how late a loop is. A timer of the loop beats every {@code resolution} milliseconds; what
 * a beat comes later than that, counted from the beat before it, is a delay. All delays are in
 * milliseconds, with a fraction.
 */
public final class LoopDelay {

  /**
   * A monitor that does not run yet.
   *
   * @param loop the loop to watch
   * @param performance the clock: {@link Performance#now()}
   * @param resolution the milliseconds from beat to beat, 1 or more
   */
  public LoopDelay(EventLoop loop, Performance performance, long resolution) {
    throw new Todo("Task 2: a monitor for the delay of a loop");
  }

  /**
   * Starts to beat. The first beat only starts the watch, the next one gives the first delay. The
   * beat does not keep the loop alive.
   *
   * @return false, and nothing changes, if it beats already
   */
  public boolean enable() {
    throw new Todo("Task 2: start to beat");
  }

  /**
   * Stops. What was recorded stays.
   *
   * @return false if it did not beat
   */
  public boolean disable() {
    throw new Todo("Task 2: stop");
  }

  /** Forgets every delay. The next beat only starts the watch again. */
  public void reset() {
    throw new Todo("Task 2: forget everything");
  }

  /** How many delays were recorded. */
  public long count() {
    throw new Todo("Task 2: count the delays");
  }

  /** The longest delay; 0 if there is none. */
  public double max() {
    throw new Todo("Task 2: the longest delay");
  }

  /** The mean of all delays; {@link Double#NaN} if there is none. */
  public double mean() {
    throw new Todo("Task 2: the mean of the delays");
  }

  /**
   * The shortest of the recorded delays that at least {@code percentile} per cent of them are not
   * longer than; 0 if there is none.
   *
   * @throws IllegalArgumentException if {@code percentile} is not above 0 and at most 100
   */
  public double percentile(double percentile) {
    throw new Todo("Task 2: a percentile of the delays");
  }
}
