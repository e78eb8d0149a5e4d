package dayone.runtime.bench;

import static dayone.runtime.bench.Comparison.node;

import dayone.runtime.bench.ours.Memory;
import java.util.List;

/** What waits takes room. */
final class MemoryRows {

  private MemoryRows() {}

  static List<Row> all() {
    return List.of(
        row("memory-message", "bytes of a small message, 1 M of them queued", "message"),
        row("memory-timer", "bytes of an idle timer, 10 k of them", "timer"));
  }

  private static Row row(String name, String what, String workload) {
    return Row.ofBytes(
        name, what, new Side.Java(Memory.class.getName(), workload), node("memory", workload, 1));
  }
}
