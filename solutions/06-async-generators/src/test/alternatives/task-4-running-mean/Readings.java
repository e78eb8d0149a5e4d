package dayone.topics.asyncgenerators;

import dayone.runtime.async.Generator;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.function.LongFunction;

/** Moves the mean with each reading, instead of keeping a sum. */
public final class Readings {

  public record Reading(long number, double value) {}

  public record Summary(long count, double least, double greatest, double mean) {}

  public static List<Reading> list(long count, LongFunction<Reading> sensor) {
    List<Reading> readings = new LinkedList<>();
    generator(count, sensor).forEach(readings::add);
    return readings;
  }

  public static Generator<Reading> generator(long count, LongFunction<Reading> sensor) {
    return Generator.returning(out -> {
      long number = 0;
      while (number < count) {
        out.yield(sensor.apply(number++));
      }
      return null;
    });
  }

  public static Summary summary(Iterable<Reading> readings) {
    Iterator<Reading> iterator = readings.iterator();
    Summary summary =
        new Summary(0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
    while (iterator.hasNext()) {
      double value = iterator.next().value();
      long count = summary.count() + 1;
      double mean = count == 1 ? value : summary.mean() + (value - summary.mean()) / count;
      summary =
          new Summary(
              count,
              value < summary.least() ? value : summary.least(),
              value > summary.greatest() ? value : summary.greatest(),
              mean);
    }
    return summary;
  }

  private Readings() {}
}
