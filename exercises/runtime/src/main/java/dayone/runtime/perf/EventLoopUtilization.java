package dayone.runtime.perf;

/**
 * How much of its time a loop was at work. All but the time that it slept in the poll phase counts
 * as work, also what the loop itself does between two callbacks.
 *
 * @param idle how long it slept, in milliseconds
 * @param active how long it did not
 * @param utilization {@code active / (idle + active)}; not a number if no time has passed at all
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#performanceeventlooputilizationutilization1-utilization2">Node:
 *     eventLoopUtilization</a>
 */
public record EventLoopUtilization(double idle, double active, double utilization) {

  /** Of a loop that has not begun to turn. */
  static final EventLoopUtilization NOT_STARTED = new EventLoopUtilization(0, 0, 0);

  static EventLoopUtilization of(double idle, double active) {
    return new EventLoopUtilization(idle, active, active / (idle + active));
  }

  /** What has been added since {@code earlier}. */
  EventLoopUtilization since(EventLoopUtilization earlier) {
    return of(idle - earlier.idle, active - earlier.active);
  }
}
