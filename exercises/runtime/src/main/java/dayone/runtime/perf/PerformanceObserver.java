package dayone.runtime.perf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is told of new entries, later and several at once: an immediate is set for the first, and what
 * comes until it runs comes along. Belongs to the loop's thread.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html#class-performanceobserver">Node:
 *     PerformanceObserver</a>
 */
public final class PerformanceObserver {

  /** What an observer does with the entries. */
  @FunctionalInterface
  public interface Callback {

    /** Here are some; {@code observer} is the one they are for, so that it can be disconnected. */
    void on(PerformanceObserverEntryList list, PerformanceObserver observer) throws Exception;
  }

  /** An observer chooses one of the two forms with its first call and stays with it. */
  private enum Form {
    SINGLE,
    MULTIPLE
  }

  private final Performance performance;
  private final Callback callback;
  private final Set<EntryType> entryTypes = EnumSet.noneOf(EntryType.class);
  private List<PerformanceEntry> buffer = new ArrayList<>();
  private @Nullable Form form;

  /**
   * An observer of the entries of {@code performance}. It sees nothing before {@code observe} is
   * called.
   */
  public PerformanceObserver(Performance performance, Callback callback) {
    this.performance = performance;
    this.callback = callback;
  }

  /** What there is to observe. */
  public static Set<EntryType> supportedEntryTypes() {
    return EnumSet.allOf(EntryType.class);
  }

  /**
   * {@code observe({entryTypes})}: from now on these types and no others.
   *
   * @throws DOMException InvalidModificationError after {@link #observeType}
   */
  public void observe(EntryType first, EntryType... others) {
    choose(Form.MULTIPLE, "observeType(), which adds one type at a time,");
    entryTypes.clear();
    entryTypes.addAll(EnumSet.of(first, others));
    performance.connect(this);
  }

  /**
   * {@code observe({type})}: this type as well.
   *
   * @throws DOMException InvalidModificationError after {@link #observe}
   */
  public void observeType(EntryType type) {
    choose(Form.SINGLE, "observe(), which says all types at once,");
    entryTypes.add(type);
    performance.connect(this);
  }

  /** {@code observe({type, buffered: true})}: also what there is on the timeline already. */
  public void observeTypeBuffered(EntryType type) {
    observeType(type);
    buffer.addAll(performance.getEntriesByType(type));
    // Also without an entry: Node calls the observer with an empty list.
    performance.timeline().queueDispatch(this);
  }

  private void choose(Form chosen, String other) {
    if (form != null && form != chosen) {
      throw new DOMException(
          "InvalidModificationError",
          "This observer was started with "
              + other
              + " and cannot change. Call disconnect() first, or make another observer.");
    }
    form = chosen;
  }

  /** Ends it, and forgets what it has not been told yet. It may observe again afterwards. */
  public void disconnect() {
    entryTypes.clear();
    buffer = new ArrayList<>();
    form = null;
    performance.disconnect(this);
  }

  /** Takes what it has not been told yet. The call that is due still comes, with an empty list. */
  public List<PerformanceEntry> takeRecords() {
    List<PerformanceEntry> taken = buffer;
    buffer = new ArrayList<>();
    return taken;
  }

  boolean observes(EntryType type) {
    return entryTypes.contains(type);
  }

  void buffer(PerformanceEntry entry) {
    buffer.add(entry);
  }

  void dispatch() throws Exception {
    callback.on(new PerformanceObserverEntryList(takeRecords()), this);
  }
}
