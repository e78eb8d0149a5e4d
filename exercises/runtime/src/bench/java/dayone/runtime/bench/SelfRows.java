package dayone.runtime.bench;

import dayone.runtime.bench.ours.FlatCostBenchmark;
import dayone.runtime.bench.ours.TracingBenchmark;
import dayone.runtime.bench.ours.TracingBenchmark.Watcher;
import java.util.List;

/** The runtime against itself: does the cost stay flat, and what does it cost to be watched? */
final class SelfRows {

  private static final double HALF = 0.5;

  /** What cannot be told from one: processes of one and the same program differ by as much. */
  private static final double NEARLY_ALL = 0.95;

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
        trace("trace-timer", "100 k timers of 1 ms", "timer"),
        unrecorded("unrecorded-nextTick", "100 k ticks", "nextTick"),
        unrecorded("unrecorded-then", "100 k promise jobs", "then"),
        unrecorded("unrecorded-immediate", "100 k immediates", "setImmediate"),
        unrecorded("unrecorded-timer", "100 k timers of 1 ms", "timer"));
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
        benchmark.with("watcher", Watcher.TRACE),
        new Comparison("self-untraced", benchmark.with("watcher", Watcher.NONE), HALF));
  }

  private static Row unrecorded(String name, String what, String method) {
    Side.Jmh benchmark = Side.Jmh.of(TracingBenchmark.class, method);
    return Row.of(
        name,
        what + ", with a JfrObserver that nobody records against none",
        benchmark.with("watcher", Watcher.UNRECORDED),
        new Comparison("self-untraced", benchmark.with("watcher", Watcher.NONE), NEARLY_ALL));
  }
}
