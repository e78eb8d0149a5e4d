package dayone.topics.asyncgenerators;

import dayone.runtime.Todo;
import dayone.runtime.async.Generator;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Task 4, first part: the same readings as a list and as a generator, and what goes through both.
 */
public final class Readings {

  /**
   * One reading of a sensor.
   *
   * @param number from 0
   */
  public record Reading(long number, double value) {}

  /**
   * What there is to say about many readings.
   *
   * @param count how many there were
   * @param least the smallest value; {@link Double#POSITIVE_INFINITY} if there is no reading
   * @param greatest the largest value; {@link Double#NEGATIVE_INFINITY} if there is no reading
   * @param mean the sum of the values by their count; {@link Double#NaN} if there is no reading
   */
  public record Summary(long count, double least, double greatest, double mean) {}

  /** All readings from number 0 to {@code count - 1}, in a list. */
  public static List<Reading> list(long count, LongFunction<Reading> sensor) {
    throw new Todo("Task 4: all readings in a list");
  }

  /**
   * The same readings, one by one: the sensor is asked for a reading when somebody asks the
   * generator, and the generator keeps none.
   */
  public static Generator<Reading> generator(long count, LongFunction<Reading> sensor) {
    throw new Todo("Task 4: one reading after the other");
  }

  /** Goes through the readings once, and keeps none of them. */
  public static Summary summary(Iterable<Reading> readings) {
    throw new Todo("Task 4: sum the readings up");
  }

  private Readings() {}
}
