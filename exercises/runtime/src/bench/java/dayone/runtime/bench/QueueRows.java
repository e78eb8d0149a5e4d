package dayone.runtime.bench;

import static dayone.runtime.bench.Comparison.netty;
import static dayone.runtime.bench.Comparison.node;
import static dayone.runtime.bench.Comparison.vertx;

import dayone.runtime.bench.ours.MicrotaskBenchmark;
import dayone.runtime.bench.ours.NextTickBenchmark;
import dayone.runtime.bench.ours.ThenBenchmark;
import java.util.List;

/** What is drained after every callback: ticks, microtasks and promise jobs. */
final class QueueRows {

  private QueueRows() {}

  static List<Row> all() {
    return List.of(
        // A task of Netty or Vert.x stands in a queue that is emptied without a look at the
        // channels
        // in between; so its like is a tick, and not an immediate, which has a turn to itself.
        Row.of(
            "nextTick-burst",
            "1 M process.nextTick at once; netty, vertx: tasks executed inside the loop",
            Side.Jmh.of(NextTickBenchmark.class, "burst"),
            node("ticks", "nextTick-burst", 3),
            netty("executeBurst"),
            vertx("executeBurst")),
        Row.of(
            "nextTick-chain",
            "each tick queues the next; netty, vertx: each task executes the next",
            Side.Jmh.of(NextTickBenchmark.class, "chain"),
            node("ticks", "nextTick-chain", 3),
            netty("executeChain"),
            vertx("executeChain")),
        row(
            "queueMicrotask-burst",
            "1 M queueMicrotask at once",
            MicrotaskBenchmark.class,
            "burst"),
        row(
            "queueMicrotask-chain",
            "each microtask queues the next",
            MicrotaskBenchmark.class,
            "chain"),
        row("then-burst", "1 M handlers on one settled promise", ThenBenchmark.class, "burst"),
        row(
            "then-chain",
            "each handler asks one settled promise for the next call",
            ThenBenchmark.class,
            "chain"),
        row("then-linked", "p = p.then(inc), 1 M links", ThenBenchmark.class, "linked"));
  }

  private static Row row(String name, String what, Class<?> benchmark, String method) {
    return Row.of(name, what, Side.Jmh.of(benchmark, method), node("ticks", name, 3));
  }
}
