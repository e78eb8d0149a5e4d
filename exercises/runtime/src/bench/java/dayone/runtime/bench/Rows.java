package dayone.runtime.bench;

import java.util.List;
import java.util.stream.Stream;

/** All rows, in the order of the table. Their targets are promises, not limits of a test. */
final class Rows {

  private Rows() {}

  static List<Row> all() {
    return Stream.of(
            QueueRows.all(),
            TurnRows.all(),
            AsyncRows.all(),
            WorkerRows.all(),
            IoRows.all(),
            MemoryRows.all(),
            SelfRows.all())
        .flatMap(List::stream)
        .toList();
  }
}
