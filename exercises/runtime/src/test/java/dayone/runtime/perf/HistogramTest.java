package dayone.runtime.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dayone.runtime.fixture.Program;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures are those that Node 20 gives for the same values. */
final class HistogramTest {

  private final Program program = Program.inOrder();
  private final Performance performance = new Performance(program.loop);

  private RecordableHistogram of(long... values) {
    RecordableHistogram histogram = performance.createHistogram();
    for (long value : values) {
      histogram.record(value);
    }
    return histogram;
  }

  @Test
  void itCountsAsNodeDoes() {
    RecordableHistogram histogram = of(1, 100, 1000, 123_456_789);

    assertThat(histogram.count()).isEqualTo(4);
    assertThat(histogram.min()).isEqualTo(1);
    assertThat(histogram.max()).isEqualTo(123_469_823);
    assertThat(histogram.mean()).isEqualTo(30_859_539.25);
    assertThat(histogram.stddev()).isCloseTo(53_449_654.217_936_66, within(1e-6));
    assertThat(histogram.exceeds()).isZero();
    assertThat(histogram.percentiles())
        .isEqualTo(
            Map.of(0.0, 1L, 50.0, 100L, 75.0, 1000L, 87.5, 123_404_288L, 100.0, 123_404_288L));
  }

  @Test
  void anEmptyOneSaysSoAsNodeDoes() {
    RecordableHistogram histogram = of();

    assertThat(histogram.toJSON())
        .containsEntry("count", 0L)
        .containsEntry("min", Long.MAX_VALUE)
        .containsEntry("max", 0L)
        .containsEntry("mean", Double.NaN)
        .containsEntry("stddev", Double.NaN)
        .containsEntry("percentiles", Map.of(100.0, 0L));
  }

  @Test
  void aValueAboveTheHighestExceeds() {
    RecordableHistogram histogram = performance.createHistogram(1, 1000, 3);
    histogram.record(5000);
    histogram.record(10);

    assertThat(histogram.count()).isEqualTo(1);
    assertThat(histogram.exceeds()).isEqualTo(1);
    assertThat(histogram.percentiles()).isEqualTo(Map.of(0.0, 10L, 100.0, 10L));
  }

  @Test
  void anotherOneCanBeAdded() {
    RecordableHistogram histogram = performance.createHistogram(1, 1000, 3);
    histogram.record(5000);
    histogram.record(10);
    RecordableHistogram other = performance.createHistogram(1, 1000, 3);
    other.record(7);
    other.record(100_000);
    histogram.add(other);

    assertThat(histogram.count()).isEqualTo(2);
    assertThat(histogram.exceeds()).isEqualTo(2);
    assertThat(histogram.mean()).isEqualTo(8.5);
    assertThat(histogram.stddev()).isEqualTo(1.5);
    assertThat(histogram.percentiles()).isEqualTo(Map.of(0.0, 7L, 50.0, 7L, 75.0, 10L, 100.0, 10L));
  }

  @Test
  void theFirstDeltaOnlyStartsTheWatch() {
    RecordableHistogram histogram = of();
    histogram.recordDelta();
    assertThat(histogram.count()).isZero();
    program.clock.advanceNanos(500);
    histogram.recordDelta();

    assertThat(histogram.count()).isEqualTo(1);
    assertThat(histogram.min()).isEqualTo(500);
  }

  @Test
  void resetForgetsEverything() {
    RecordableHistogram histogram = of(5);
    histogram.recordDelta();
    histogram.reset();
    histogram.recordDelta();

    assertThat(histogram.count()).isZero();
  }

  @Test
  void percentilesAreAboveZeroAndAtMostAHundred() {
    RecordableHistogram histogram = of(1, 2, 3, 4);

    assertThat(histogram.percentile(50)).isEqualTo(2);
    assertThat(histogram.percentile(100)).isEqualTo(4);
    for (double wrong : new double[] {0, -1, 100.1, Double.NaN}) {
      assertThatThrownBy(() -> histogram.percentile(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(wrong));
    }
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    assertThatThrownBy(() -> of(0)).hasMessageContaining("0 is below");
    assertThatThrownBy(() -> performance.createHistogram(0, 10, 3)).hasMessageContaining("lowest");
    assertThatThrownBy(() -> performance.createHistogram(1, 1, 3)).hasMessageContaining("highest");
    assertThatThrownBy(() -> performance.createHistogram(1, 10, 6)).hasMessageContaining("figures");
    assertThatThrownBy(() -> performance.createHistogram(1, 10, 0)).hasMessageContaining("figures");
  }
}
