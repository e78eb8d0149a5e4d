package dayone.runtime.perf;

import org.jspecify.annotations.Nullable;

/**
 * One measurement. All times are milliseconds with a fraction, {@code startTime} since {@link
 * Performance#timeOrigin}.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-performanceentry">Node:
 *     PerformanceEntry</a>
 */
public sealed interface PerformanceEntry
    permits PerformanceMark, PerformanceMeasure, FunctionEntry, GarbageCollectionEntry {

  /** What it was called. */
  String name();

  /** What it is about. */
  EntryType entryType();

  /** When it began. */
  double startTime();

  /** How long it took; 0 for a moment. */
  double duration();

  /** What else there is to know; null if nothing. */
  @Nullable Object detail();
}
