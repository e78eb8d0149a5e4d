package dayone.topics.asyncgenerators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dayone.runtime.async.Generator;
import dayone.testkit.Hint;
import dayone.testkit.Points;
import dayone.testkit.Task;
import dayone.topics.asyncgenerators.Readings.Reading;
import dayone.topics.asyncgenerators.Readings.Summary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Task(4)
final class ReadingsTest {

  @Test
  @Points(2)
  @Hint(
      "Both forms give the readings 0 to count - 1, in this order, and ask the sensor once for each.")
  void bothFormsGiveTheSameReadings() {
    Sensor ofTheList = new Sensor();
    Sensor ofTheGenerator = new Sensor();

    List<Reading> list = Readings.list(1_000, ofTheList);
    List<Reading> generated = new ArrayList<>();
    Readings.generator(1_000, ofTheGenerator).forEach(generated::add);

    assertThat(list).containsExactlyElementsOf(Sensor.readings(1_000));
    assertThat(generated).isEqualTo(list);
    assertThat(ofTheList.asked())
        .as("how often the sensor was asked for the list")
        .isEqualTo(1_000);
    assertThat(ofTheGenerator.asked())
        .as("how often the sensor was asked by the generator")
        .isEqualTo(1_000);
    assertThat(Readings.list(0, new Sensor())).isEmpty();
    assertThat(Readings.generator(0, new Sensor())).isEmpty();
  }

  @Test
  @Points(3)
  @Hint(
      "How many readings does the sensor have to make before somebody asks, and how many for the third"
          + " one?")
  void theGeneratorAsksTheSensorWhenItIsAsked() throws Exception {
    Sensor sensor = new Sensor();
    List<Integer> asked = new ArrayList<>();

    Generator<Reading> readings = Readings.generator(1_000, sensor);
    asked.add(sensor.asked());
    for (int i = 0; i < 3; i++) {
      assertThat(readings.next().value()).isEqualTo(Sensor.readings(3).get(i));
      asked.add(sensor.asked());
    }
    readings.close();

    assertThat(asked)
        .as("how often the sensor had been asked: at first, and after each of three readings")
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  @Points(2)
  @Hint("Four figures: which of them can you keep up to date with each reading?")
  void summaryHasTheFourFigures() {
    List<Reading> readings =
        List.of(new Reading(0, 2.5), new Reading(1, -4), new Reading(2, 10), new Reading(3, 1.5));

    requireSummary(Readings.summary(readings), 4, -4, 10, 2.5);
    requireSummary(Readings.summary(List.of(new Reading(7, -1))), 1, -1, -1, -1);
    Summary none = Readings.summary(List.of());
    requireSummary(none, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
  }

  /** A mean may be computed in several ways, which differ in the last digits. */
  static void requireSummary(
      Summary summary, long count, double least, double greatest, double mean) {
    assertThat(summary.count()).as("count in " + summary).isEqualTo(count);
    assertThat(summary.least()).as("least in " + summary).isEqualTo(least);
    assertThat(summary.greatest()).as("greatest in " + summary).isEqualTo(greatest);
    if (Double.isNaN(mean)) {
      assertThat(summary.mean()).as("mean in " + summary).isNaN();
    } else {
      assertThat(summary.mean()).as("mean in " + summary).isCloseTo(mean, within(1e-9));
    }
  }
}
