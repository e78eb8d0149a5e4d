package dayone.topics.asyncgenerators;

import dayone.topics.asyncgenerators.Readings.Reading;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Makes readings, and knows which of them somebody can still reach. */
final class Sensor implements LongFunction<Reading> {

  private final List<WeakReference<Reading>> made = new ArrayList<>();

  @Override
  public Reading apply(long number) {
    Reading reading = reading(number);
    made.add(new WeakReference<>(reading));
    return reading;
  }

  private static Reading reading(long number) {
    // Exact in binary, so that sums are the same in every order.
    return new Reading(number, number % 64 / 4.0);
  }

  /** The readings that a sensor makes for 0 to {@code count - 1}. */
  static List<Reading> readings(long count) {
    return LongStream.range(0, count).mapToObj(Sensor::reading).toList();
  }

  /** How many readings were made. */
  int asked() {
    return made.size();
  }

  /** How many readings are still held by somebody. */
  int held() {
    Garbage.collect();
    return (int) made.stream().filter(reading -> reading.get() != null).count();
  }
}
