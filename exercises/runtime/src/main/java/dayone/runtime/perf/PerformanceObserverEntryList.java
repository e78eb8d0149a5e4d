package dayone.runtime.perf;

import java.util.List;

/**
 * What an observer is told of at once, in order of the start times.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-performanceobserverentrylist">Node:
 *     PerformanceObserverEntryList</a>
 */
public final class PerformanceObserverEntryList {

  private final List<PerformanceEntry> entries;

  PerformanceObserverEntryList(List<PerformanceEntry> entries) {
    this.entries = Timeline.sorted(entries.stream());
  }

  /** All of them. */
  public List<PerformanceEntry> getEntries() {
    return entries;
  }

  /** Those of one type. */
  public List<PerformanceEntry> getEntriesByType(EntryType type) {
    return entries.stream().filter(entry -> entry.entryType() == type).toList();
  }

  /** Those of one name. */
  public List<PerformanceEntry> getEntriesByName(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).toList();
  }

  /** Those of one name and one type. */
  public List<PerformanceEntry> getEntriesByName(String name, EntryType type) {
    return getEntriesByName(name).stream().filter(entry -> entry.entryType() == type).toList();
  }
}
