package dayone.runtime.perf;

/** Between the clock's nanoseconds and the milliseconds of this package. */
final class Millis {

  static final double NANOS = 1e6;

  private Millis() {}

  static double of(long nanos) {
    return nanos / NANOS;
  }

  static long toNanos(double millis) {
    return Math.round(millis * NANOS);
  }
}
