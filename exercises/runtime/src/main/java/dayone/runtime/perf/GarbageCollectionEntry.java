package dayone.runtime.perf;

/**
 * One run of the garbage collector. The JVM tells of it in whole milliseconds and a moment later.
 */
public record GarbageCollectionEntry(double startTime, double duration, Detail detail)
    implements PerformanceEntry {

  /**
   * What was collected, and why.
   *
   * @param forced whether somebody asked for it: {@code System.gc()}. Node's flag {@code
   *     NODE_PERFORMANCE_GC_FLAGS_FORCED}; its other flags have no counterpart in the JVM
   */
  public record Detail(Kind kind, boolean forced) {

    /** The flags as Node writes them: 4 if it was forced. */
    public int flags() {
      return forced ? 4 : 0;
    }
  }

  /** What was collected. */
  public enum Kind {
    /** Young objects. Node's {@code NODE_PERFORMANCE_GC_MINOR}, a scavenge. */
    MINOR(1),
    /** Everything. Node's {@code NODE_PERFORMANCE_GC_MAJOR}. */
    MAJOR(4),
    /** A step of a collection that goes on beside the program, {@code ..._GC_INCREMENTAL}. */
    INCREMENTAL(8);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /** The constant of Node. */
    public int number() {
      return number;
    }
  }

  @Override
  public String name() {
    return "gc";
  }

  @Override
  public EntryType entryType() {
    return EntryType.GC;
  }
}
