package dayone.runtime.bench;

import static dayone.runtime.bench.Comparison.node;

import dayone.runtime.bench.ours.ReadFileBenchmark;
import java.util.List;

/** Files. */
final class IoRows {

  private IoRows() {}

  static List<Row> all() {
    return List.of(
        Row.of(
            "read-file",
            "fs.readFile of 1 KiB with a callback, 64 in flight",
            Side.Jmh.of(ReadFileBenchmark.class, "callback"),
            node("files", "read-file", 1)),
        Row.of(
            "read-file-promise",
            "fs.promises.readFile of 1 KiB, 64 in flight",
            Side.Jmh.of(ReadFileBenchmark.class, "promise"),
            node("files", "read-file-promise", 1)));
  }
}
