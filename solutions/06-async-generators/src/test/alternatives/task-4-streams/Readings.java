package dayone.topics.asyncgenerators;

import dayone.runtime.async.Generator;
import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/** Streams of the JDK, which are lazy too. */
public final class Readings {

  public record Reading(long number, double value) {}

  public record Summary(long count, double least, double greatest, double mean) {}

  public static List<Reading> list(long count, LongFunction<Reading> sensor) {
    return LongStream.range(0, count).mapToObj(sensor).toList();
  }

  public static Generator<Reading> generator(long count, LongFunction<Reading> sensor) {
    return Generator.of(out -> {
      Iterator<Long> numbers = LongStream.range(0, count).iterator();
      while (numbers.hasNext()) {
        out.yield(sensor.apply(numbers.next()));
      }
    });
  }

  public static Summary summary(Iterable<Reading> readings) {
    DoubleSummaryStatistics figures =
        StreamSupport.stream(readings.spliterator(), false)
            .mapToDouble(Reading::value)
            .summaryStatistics();
    double mean = figures.getCount() == 0 ? Double.NaN : figures.getAverage();
    return new Summary(figures.getCount(), figures.getMin(), figures.getMax(), mean);
  }

  private Readings() {}
}
