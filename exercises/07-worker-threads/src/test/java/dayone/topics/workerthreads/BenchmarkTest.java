package dayone.topics.workerthreads;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.loop.EventLoop;
import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.workerthreads.Benchmark.Row;
import dayone.topics.workerthreads.Benchmark.Way;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In real time, as it starts processes; which way is faster is never asked. */
@Task(5)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BenchmarkTest {

  @Test
  @Points(4)
  @Hint("Is there a row for each way, and does each way compute the same?")
  void eachWayGivesTheSameResults() {
    EventLoop loop = EventLoop.create();
    Outcome<List<Row>> rows =
        Outcome.running(loop, () -> Benchmark.compare(loop, List.of(10, 5000), 2, 2));

    assertThat(rows.value())
        .as("the ways of the rows")
        .extracting(Row::way)
        .containsExactly(Way.values());
    for (Row row : rows.value()) {
      assertThat(row.results())
          .as("%s: how many primes there are below 10 and 5000", row.way())
          .containsExactly(4L, 669L);
      assertThat(row.medianMillis()).as("%s: the median", row.way()).isPositive();
    }
  }

  @Test
  @Points(2)
  @Hint("Sort first. Which value is in the middle of four?")
  void medianIsTheMiddleBySize() {
    assertThat(Benchmark.median(List.of(9.0, 1.0, 5.0))).as("of 9, 1, 5").isEqualTo(5);
    assertThat(Benchmark.median(List.of(9.0, 1.0, 5.0, 2.0))).as("of 9, 1, 5, 2").isEqualTo(3.5);
  }
}
