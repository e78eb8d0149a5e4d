package dayone.topics.asyncgenerators;

import dayone.runtime.async.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Task 4, first part: the same readings as a list and as a generator. */
public final class Readings {

  /** One reading of a sensor. */
  public record Reading(long number, double value) {}

  /** What there is to say about many readings. */
  public record Summary(long count, double least, double greatest, double mean) {}

  /** As many objects in memory as there are readings. */
  public static List<Reading> list(long count, LongFunction<Reading> sensor) {
    List<Reading> readings = new ArrayList<>();
    for (long number = 0; number < count; number++) {
      readings.add(sensor.apply(number));
    }
    return readings;
  }

  /** One at a time. */
  public static Generator<Reading> generator(long count, LongFunction<Reading> sensor) {
    return Generator.of(out -> {
      for (long number = 0; number < count; number++) {
        out.yield(sensor.apply(number));
      }
    });
  }

  /** Four numbers are all that has to be remembered. */
  public static Summary summary(Iterable<Reading> readings) {
    long count = 0;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (Reading reading : readings) {
      count++;
      least = Math.min(least, reading.value());
      greatest = Math.max(greatest, reading.value());
      sum += reading.value();
    }
    // 0.0 / 0 is NaN: as it should be when there is no reading.
    return new Summary(count, least, greatest, sum / count);
  }

  private Readings() {}
}
