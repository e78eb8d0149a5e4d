package dayone.runtime.bench;

import dayone.runtime.bench.Row.Comparison;
import dayone.runtime.bench.netty.NettyBenchmark;
import dayone.runtime.bench.ours.ImmediateBenchmark;
import dayone.runtime.bench.ours.MicrotaskBenchmark;
import dayone.runtime.bench.ours.NextTickBenchmark;
import dayone.runtime.bench.ours.ThenBenchmark;
import dayone.runtime.bench.ours.TimerBenchmark;
import dayone.runtime.bench.vertx.VertxBenchmark;
import java.util.List;

/**
 * All rows, in the order of the table. The targets are the course's promises, not limits of a test.
 */
final class Rows {

  private Rows() {}

  static List<Row> all() {
    return List.of(
        row(
            "nextTick-burst",
            "1 M process.nextTick at once",
            ours(NextTickBenchmark.class, "burst"),
            node("ticks", "nextTick-burst", 3)),
        row(
            "nextTick-chain",
            "each tick queues the next",
            ours(NextTickBenchmark.class, "chain"),
            node("ticks", "nextTick-chain", 3)),
        row(
            "queueMicrotask-burst",
            "1 M queueMicrotask at once",
            ours(MicrotaskBenchmark.class, "burst"),
            node("ticks", "queueMicrotask-burst", 3)),
        row(
            "queueMicrotask-chain",
            "each microtask queues the next",
            ours(MicrotaskBenchmark.class, "chain"),
            node("ticks", "queueMicrotask-chain", 3)),
        row(
            "then-burst",
            "1 M handlers on one settled promise",
            ours(ThenBenchmark.class, "burst"),
            node("ticks", "then-burst", 3)),
        row(
            "then-chain",
            "each handler asks one settled promise for the next call",
            ours(ThenBenchmark.class, "chain"),
            node("ticks", "then-chain", 3)),
        row(
            "then-linked",
            "p = p.then(inc), 1 M links",
            ours(ThenBenchmark.class, "linked"),
            node("ticks", "then-linked", 3)),
        // A task of Netty or Vert.x lets I/O have its turn, so its like is an immediate, not a
        // tick.
        row(
            "setImmediate-burst",
            "1 M immediates at once; of Netty and Vert.x, tasks executed inside the loop",
            ours(ImmediateBenchmark.class, "burst"),
            node("turns", "setImmediate-burst", 3),
            netty("executeBurst", 1),
            vertx("executeBurst", 1)),
        row(
            "setImmediate-chain",
            "each immediate sets the next: a turn of the loop each",
            ours(ImmediateBenchmark.class, "chain"),
            node("turns", "setImmediate-chain", 5),
            netty("executeChain", 1),
            vertx("executeChain", 1)),
        timers("timer-burst", "1 M timers of 1 ms: set and fire", "burst"),
        timers("timer-mixed", "1 M timers of 1 to 50 ms in turn: set and fire", "mixed"),
        timers("timer-set-clear", "a timer of 60 s, cleared at once", "setAndClear"),
        timers(
            "timer-set-all-clear-all",
            "1 M timers of 60 s: set all, clear all",
            "setAllAndClearAll"),
        timers("timer-1000-delays", "the same with 1000 different delays", "thousandDelays"));
  }

  private static Row timers(String name, String what, String method) {
    return row(
        name,
        what,
        ours(TimerBenchmark.class, method),
        node("turns", name, 5),
        netty(method, 1),
        vertx(method, 1));
  }

  private static Row row(String name, String what, Side ours, Comparison... comparisons) {
    return new Row(name, what, ours, List.of(comparisons));
  }

  private static Side ours(Class<?> benchmark, String method) {
    return Side.Jmh.of(benchmark, method);
  }

  private static Comparison node(String script, String workload, double target) {
    return new Comparison("node", new Side.Node(script, workload), target);
  }

  private static Comparison netty(String method, double target) {
    return new Comparison("netty", Side.Jmh.of(NettyBenchmark.class, method), target);
  }

  private static Comparison vertx(String method, double target) {
    return new Comparison("vertx", Side.Jmh.of(VertxBenchmark.class, method), target);
  }
}
