package dayone.runtime.worker;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts what becomes of tasks and how long they take. Belongs to the owner's loop. */
final class PoolMeter {

  /** Three digits are kept of every duration, whatever its size. */
  private static final int DIGITS = 3;

  private final Histogram waitTime = new Histogram(DIGITS);
  private final Histogram runTime = new Histogram(DIGITS);
  private final long created;
  private long completed;
  private long failed;
  private long cancelled;
  private long busyNanos;

  PoolMeter(long now) {
    created = now;
  }

  /** A task has come back, with a result or an error of its own. */
  void finished(PoolTask task) {
    if (task.error == null) {
      completed++;
    } else {
      failed++;
    }
    long run = Math.max(0, task.end - task.start);
    busyNanos += run;
    waitTime.recordValue(Math.max(0, task.start - task.submitted));
    runTime.recordValue(run);
  }

  /** A task was ended by a signal, a time-out or the end of its worker or of the pool. */
  void cancelled() {
    cancelled++;
  }

  PoolStatistics read(
      int threads, int idleThreads, int running, int queueSize, double threadNanos) {
    return new PoolStatistics(
        threads,
        idleThreads,
        running,
        queueSize,
        completed,
        failed,
        cancelled,
        threadNanos <= 0 ? 0 : Math.min(1, busyNanos / threadNanos),
        durations(waitTime),
        durations(runTime));
  }

  long age(long now) {
    return now - created;
  }

  private static PoolStatistics.Durations durations(Histogram nanos) {
    double milli = TimeUnit.MILLISECONDS.toNanos(1);
    return new PoolStatistics.Durations(
        nanos.getTotalCount(),
        nanos.getTotalCount() == 0 ? 0 : nanos.getMinValue() / milli,
        nanos.getMean() / milli,
        nanos.getValueAtPercentile(50) / milli,
        nanos.getValueAtPercentile(90) / milli,
        nanos.getValueAtPercentile(99) / milli,
        nanos.getMaxValue() / milli);
  }
}
