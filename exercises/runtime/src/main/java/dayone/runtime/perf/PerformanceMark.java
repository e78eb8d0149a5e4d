package dayone.runtime.perf;

import org.jspecify.annotations.Nullable;

/**
 * A moment that the program marked.
 *
 * @param detail what the program added; the object itself and no copy, so give it one that does not
 *     change
 */
public record PerformanceMark(String name, double startTime, @Nullable Object detail)
    implements PerformanceEntry {

  @Override
  public EntryType entryType() {
    return EntryType.MARK;
  }

  @Override
  public double duration() {
    return 0;
  }
}
