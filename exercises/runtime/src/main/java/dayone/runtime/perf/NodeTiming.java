package dayone.runtime.perf;

import dayone.runtime.loop.LoopMetrics;

/**
 * The milestones of a program, in milliseconds since {@link Performance#timeOrigin}; -1 for one
 * that has not been reached. Node's {@code v8Start} and {@code environment} have no counterpart
 * here.
 *
 * @param startTime 0
 * @param duration how long the program has run
 * @param nodeStart 0: the clock of the loop begins with the loop
 * @param bootstrapComplete when the main script was called
 * @param loopStart when the loop began to turn
 * @param loopExit when nothing kept it alive any more
 * @param idleTime how long it slept in its poll phase
 * @param loopCount how many turns it made: {@code uvMetricsInfo.loopCount}
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-performancenodetiming">Node:
 *     PerformanceNodeTiming</a>
 */
public record NodeTiming(
    double startTime,
    double duration,
    double nodeStart,
    double bootstrapComplete,
    double loopStart,
    double loopExit,
    double idleTime,
    long loopCount) {

  static NodeTiming of(LoopMetrics metrics) {
    return new NodeTiming(
        0,
        Millis.of(metrics.hrtime()),
        0,
        milestone(metrics.scriptStart()),
        milestone(metrics.loopStart()),
        milestone(metrics.loopExit()),
        Millis.of(metrics.idleNanos()),
        metrics.turns());
  }

  private static double milestone(long nanos) {
    return nanos == LoopMetrics.NOT_YET ? LoopMetrics.NOT_YET : Millis.of(nanos);
  }
}
