package dayone.runtime.worker;

/**
 * How a {@link WorkerPool} is doing, at one moment.
 *
 * @param threads how many workers it has
 * @param idleThreads those that wait for a task
 * @param running tasks that a worker has under way
 * @param queueSize tasks that wait
 * @param completed tasks with a result
 * @param failed tasks that threw or were rejected
 * @param cancelled tasks that were ended: by a signal, a time-out, or the end of worker or pool
 * @param utilization the share of their time that the threads have spent on tasks that ended by
 *     themselves, from 0 to 1
 * @param waitTime how long tasks have waited in the queue
 * @param runTime how long they have run, including the time in which they waited for promises
 */
public record PoolStatistics(
    int threads,
    int idleThreads,
    int running,
    int queueSize,
    long completed,
    long failed,
    long cancelled,
    double utilization,
    Durations waitTime,
    Durations runTime) {

  /**
   * A distribution of durations, in real milliseconds with a fraction. All 0 if there is none.
   *
   * @param count how many there are
   * @param min the shortest
   * @param mean the arithmetic mean
   * @param p50 half of them are not longer
   * @param p90 nine of ten are not longer
   * @param p99 99 of 100 are not longer
   * @param max the longest
   */
  public record Durations(
      long count, double min, double mean, double p50, double p90, double p99, double max) {}
}
