package dayone.topics.asyncgenerators;

import dayone.runtime.async.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** An array behind the list; each figure in a cell. */
public final class Readings {

  public record Reading(long number, double value) {}

  public record Summary(long count, double least, double greatest, double mean) {}

  public static List<Reading> list(long count, LongFunction<Reading> sensor) {
    Reading[] readings = new Reading[Math.toIntExact(count)];
    for (int i = 0; i < readings.length; i++) {
      readings[i] = sensor.apply(i);
    }
    return Arrays.asList(readings);
  }

  public static Generator<Reading> generator(long count, LongFunction<Reading> sensor) {
    long[] next = {0};
    return Generator.of(out -> {
      for (; next[0] < count; next[0]++) {
        Reading reading = sensor.apply(next[0]);
        out.yield(reading);
      }
    });
  }

  public static Summary summary(Iterable<Reading> readings) {
    long[] count = {0};
    double[] figures = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0};
    readings.forEach(reading -> {
      count[0]++;
      figures[0] = Math.min(figures[0], reading.value());
      figures[1] = Math.max(figures[1], reading.value());
      figures[2] += reading.value();
    });
    double mean = count[0] > 0 ? figures[2] / count[0] : Double.NaN;
    return new Summary(count[0], figures[0], figures[1], mean);
  }

  private Readings() {}
}
