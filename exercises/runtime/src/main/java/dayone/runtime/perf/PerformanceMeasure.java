package dayone.runtime.perf;

import org.jspecify.annotations.Nullable;

/**
 * A span between two moments.
 *
 * @param duration negative if the end was before the start: Node does not mind either
 * @param detail what the program added; the object itself and no copy
 */
public record PerformanceMeasure(
    String name, double startTime, double duration, @Nullable Object detail)
    implements PerformanceEntry {

  @Override
  public EntryType entryType() {
    return EntryType.MEASURE;
  }
}
