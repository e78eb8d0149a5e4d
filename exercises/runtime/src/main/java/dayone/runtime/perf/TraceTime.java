package dayone.runtime.perf;

/**
 * Gives the events of one row times of which no two are equal, in the order in which they happen.
 *
 * <p>A viewer knows only by its time whether a slice lies inside another. On a virtual clock, which
 * stands still while code runs, all slices of a turn would be points on top of each other. So where
 * the clock has not moved since the last event, the next one is put a microsecond behind it: a
 * picture of a virtual run then shows the order true to the event, and the time true to the
 * millisecond. A real clock moves while a callback runs and is left alone.
 */
final class TraceTime {

  private static final long STEP_OF_STANDING_CLOCK = 1_000;

  private long lastRead = -1;
  private long last = -1;

  /** The time of an event that happens at {@code nanos}. */
  long at(long nanos) {
    last = nanos == lastRead ? last + STEP_OF_STANDING_CLOCK : Math.max(nanos, last + 1);
    lastRead = nanos;
    return last;
  }

  /**
   * The time of something that may begin where the last ended, and needs no width of its own: a
   * start, or the beginning of an arrow. Also a real clock gives it the time of its predecessor.
   */
  long beside(long nanos) {
    last = Math.max(nanos, last + 1);
    lastRead = nanos;
    return last;
  }

  /** The time of one more event in the same moment. */
  long next() {
    return at(lastRead);
  }

  /** The time of something that may have happened long ago. */
  long atOrBefore(long nanos) {
    return nanos < lastRead ? nanos : at(nanos);
  }
}
