package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;

import dayone.runtime.async.Generator;
import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.asyncgenerators.Readings.Reading;
import dayone.topics.asyncgenerators.Readings.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten million readings would say the same as a thousand: what counts is who can be reached. */
@Task(4)
final class ReadingsHiddenTest {

  private static final int MANY = 1_000;

  /** The reading that is under way, and one that a variable of the generator may still hold. */
  private static final int A_FEW = 3;

  @Test
  @Points(2)
  @Hint(
      "Nobody needs a reading any more that was handed out. Through what can it still be reached?")
  void theGeneratorKeepsNoReading() throws Exception {
    Sensor sensor = new Sensor();
    Generator<Reading> readings = Readings.generator(2 * MANY, sensor);
    for (int i = 0; i < MANY; i++) {
      readings.next();
    }

    assertThat(sensor.held())
        .as("readings in memory, after " + MANY + " were taken and dropped")
        .isLessThanOrEqualTo(A_FEW);
    readings.close();
  }

  @Test
  @Points(2)
  @Hint(
      "The summary goes through the readings once. What does it have to remember of those that it has"
          + " seen?")
  void theSummaryKeepsNoReading() {
    Sensor sensor = new Sensor();
    int[] held = {-1};
    Generator<Reading> readings =
        Generator.of(out -> {
          for (long number = 0; number < MANY; number++) {
            out.yield(sensor.apply(number));
          }
          held[0] = sensor.held();
        });

    Summary summary = Readings.summary(readings);

    ReadingsTest.requireSummary(summary, MANY, 0, 15.75, mean(Sensor.readings(MANY)));
    assertThat(held[0])
        .as("readings in memory, when the last of " + MANY + " had been taken")
        .isBetween(0, A_FEW);
  }

  @Test
  @Points(1)
  @Hint(
      "A list can be gone through again, a generator once. The list form makes all readings before it"
          + " returns, and holds them.")
  void theListHoldsAllReadings() {
    Sensor sensor = new Sensor();
    List<Reading> list = Readings.list(MANY, sensor);

    assertThat(sensor.asked()).as("readings made when the list was there").isEqualTo(MANY);
    assertThat(sensor.held()).as("readings in memory").isEqualTo(MANY);
    ReadingsTest.requireSummary(Readings.summary(list), MANY, 0, 15.75, mean(list));
    assertThat(Readings.summary(list)).as("once more").isEqualTo(Readings.summary(list));
  }

  private static double mean(List<Reading> readings) {
    return readings.stream().mapToDouble(Reading::value).average().orElseThrow();
  }
}
