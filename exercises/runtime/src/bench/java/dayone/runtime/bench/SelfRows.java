package dayone.runtime.bench;

import dayone.runtime.bench.ours.FlatCostBenchmark;
import dayone.runtime.bench.ours.TracingBenchmark;
import java.util.List;

/** The runtime against itself: does the cost stay flat, and what does a trace cost? */
final class SelfRows {

  private static final double HALF = 0.5;

  private SelfRows() {}

  static List<Row> all() {
    return List.of(
        flat("flat-nextTick", "run a tick, queue a tick", "nextTick"),
        flat("flat-setImmediate", "run an immediate, set one", "setImmediate"),
        flat(
            "flat-timer-fire",
            "fire a timer of 1 to 50 ms, set it again (virtual time)",
            "timerFire"),
        flat("flat-timer-clear", "set a timer of one of 1000 delays, clear it", "timerClear"),
        trace("trace-nextTick", "100 k ticks", "nextTick"),
        trace("trace-then", "100 k promise jobs", "then"),
        trace("trace-setImmediate", "100 k immediates", "setImmediate"),
        trace("trace-timer", "100 k timers of 1 ms", "timer"));
  }

  private static Row flat(String name, String what, String method) {
    Side.Jmh benchmark = Side.Jmh.of(FlatCostBenchmark.class, method);
    return Row.of(
        name,
        what + ", with 1 M others pending against 1 k",
        benchmark.with("pending", 1_000_000),
        new Comparison("self-1k", benchmark.with("pending", 1_000), HALF));
  }

  private static Row trace(String name, String what, String method) {
    Side.Jmh benchmark = Side.Jmh.of(TracingBenchmark.class, method);
    return Row.of(
        name,
        what + ", with a Trace against none",
        benchmark.with("traced", true),
        new Comparison("self-untraced", benchmark.with("traced", false), HALF));
  }
}
