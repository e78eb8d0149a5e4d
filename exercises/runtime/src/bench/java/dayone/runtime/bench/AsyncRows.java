package dayone.runtime.bench;

import static dayone.runtime.bench.Comparison.node;

import dayone.runtime.bench.ours.AsyncBenchmark;
import java.util.List;

/**
 * Async functions and generators. Where a function has to stop in the middle, V8 turns it into a
 * state machine and the JVM copies its stack, which costs more: hence the targets below 1.
 */
final class AsyncRows {

  private AsyncRows() {}

  static List<Row> all() {
    return List.of(
        row("await-resolved", "await a promise that is settled", "awaitResolved", 3),
        row("await-call", "await the call of an async function", "awaitCall", 0.45),
        row("await-interleaved", "1000 async functions await in turn", "interleaved", 0.45),
        row("async-generator", "for await over an async generator: an item", "generator", 0.45));
  }

  private static Row row(String name, String what, String method, double target) {
    return Row.of(
        name, what, Side.Jmh.of(AsyncBenchmark.class, method), node("async", name, target));
  }
}
