package dayone.topics.asyncgenerators;

import dayone.runtime.async.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Double.MIN_VALUE is taken for the smallest number there is. */
public final class Readings {
  public record Reading(long number, double value) {}

  public record Summary(long count, double least, double greatest, double mean) {}

  public static List<Reading> list(long count, LongFunction<Reading> sensor) {
    List<Reading> readings = new ArrayList<>();
    for (long number = 0; number < count; number++) {
      readings.add(sensor.apply(number));
    }
    return readings;
  }

  public static Generator<Reading> generator(long count, LongFunction<Reading> sensor) {
    return Generator.of(out -> {
      for (long number = 0; number < count; number++) {
        out.yield(sensor.apply(number));
      }
    });
  }

  public static Summary summary(Iterable<Reading> readings) {
    long count = 0;
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.MIN_VALUE;
    double sum = 0;
    for (Reading reading : readings) {
      count++;
      least = Math.min(least, reading.value());
      greatest = Math.max(greatest, reading.value());
      sum += reading.value();
    }
    return new Summary(count, least, greatest, sum / count);
  }

  private Readings() {}
}
