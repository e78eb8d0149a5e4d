package dayone.runtime.bench;

import static dayone.runtime.bench.Comparison.netty;
import static dayone.runtime.bench.Comparison.node;
import static dayone.runtime.bench.Comparison.vertx;

import dayone.runtime.bench.ours.ImmediateBenchmark;
import dayone.runtime.bench.ours.PostBenchmark;
import dayone.runtime.bench.ours.TimerBenchmark;
import java.util.List;

/** What takes a turn of the loop: immediates, timers and what other threads hand in. */
final class TurnRows {

  private TurnRows() {}

  static List<Row> all() {
    return List.of(
        Row.of(
            "setImmediate-burst",
            "1 M immediates at once",
            Side.Jmh.of(ImmediateBenchmark.class, "burst"),
            node("turns", "setImmediate-burst", 3)),
        Row.of(
            "setImmediate-chain",
            "each immediate sets the next, so each has a turn",
            Side.Jmh.of(ImmediateBenchmark.class, "chain"),
            node("turns", "setImmediate-chain", 5)),
        timers("timer-burst", "1 M timers of 1 ms: set and fire", "burst"),
        timers("timer-mixed", "1 M timers of 1 to 50 ms in turn: set and fire", "mixed"),
        timers("timer-set-clear", "a timer of 60 s, cleared at once", "setAndClear"),
        timers(
            "timer-set-all-clear-all",
            "1 M timers of 60 s: set all, clear all",
            "setAllAndClearAll"),
        timers("timer-1000-delays", "the same with 1000 different delays", "thousandDelays"),
        // Node has no such call: its peers are the loops whose way in it is.
        Row.of(
            "post",
            "1 M callbacks from another thread",
            Side.Jmh.of(PostBenchmark.class, "post"),
            netty("post"),
            vertx("post")));
  }

  private static Row timers(String name, String what, String method) {
    return Row.of(
        name,
        what,
        Side.Jmh.of(TimerBenchmark.class, method),
        node("turns", name, 5),
        netty(method),
        vertx(method));
  }
}
