package dayone.runtime.perf;

import dayone.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The entries of one loop and who wants to know of them: Node's {@code
 * lib/internal/perf/observe.js}.
 *
 * <p>Marks and measures are kept until they are cleared; entries of other types go to observers and
 * nowhere else.
 */
final class Timeline {

  private static final Comparator<PerformanceEntry> BY_START =
      Comparator.comparingDouble(PerformanceEntry::startTime);

  private static final System.Logger LOG = System.getLogger(Timeline.class.getName());

  /** Node's {@code kPerformanceEntryBufferWarnSize}. */
  private static final int WARNING_SIZE = 1_000_000;

  private final EventLoop loop;
  private final List<PerformanceEntry> marks = new ArrayList<>();
  private final List<PerformanceEntry> measures = new ArrayList<>();
  private final Set<PerformanceObserver> observers = new LinkedHashSet<>();

  /** Who has entries to be told of, in the order in which each got its first. */
  private final Set<PerformanceObserver> pending = new LinkedHashSet<>();

  private final List<Consumer<PerformanceEntry>> sinks = new ArrayList<>();
  private final Set<EntryType> warned = EnumSet.noneOf(EntryType.class);
  private boolean dispatchIsQueued;

  Timeline(EventLoop loop) {
    this.loop = loop;
  }

  /** Entries in order of their start; equal starts in the order in which they were made. */
  static List<PerformanceEntry> sorted(Stream<PerformanceEntry> entries) {
    return entries.sorted(BY_START).toList();
  }

  void add(PerformanceEntry entry) {
    sinks.forEach(sink -> sink.accept(entry));
    for (PerformanceObserver observer : observers) {
      if (observer.observes(entry.entryType())) {
        observer.buffer(entry);
        queueDispatch(observer);
      }
    }
    List<PerformanceEntry> buffer = buffer(entry.entryType());
    buffer.add(entry);
    if (buffer.size() > WARNING_SIZE && warned.add(entry.entryType())) {
      LOG.log(System.Logger.Level.WARNING, () -> warning(entry.entryType(), buffer.size()));
    }
  }

  private static String warning(EntryType type, int count) {
    return "MaxPerformanceEntryBufferExceededWarning: Possible perf_hooks memory leak detected. %d %s entries were added to the performance entry buffer. Clear them from time to time: %s()."
        .formatted(count, type, type == EntryType.MARK ? "clearMarks" : "clearMeasures");
  }

  List<PerformanceEntry> entries(Predicate<PerformanceEntry> wanted) {
    return sorted(Stream.concat(marks.stream(), measures.stream()).filter(wanted));
  }

  void clear(EntryType type, Predicate<PerformanceEntry> unwanted) {
    buffer(type).removeIf(unwanted);
  }

  /** A list of its own, thrown away, for types that are not kept. */
  private List<PerformanceEntry> buffer(EntryType type) {
    return switch (type) {
      case MARK -> marks;
      case MEASURE -> measures;
      case FUNCTION, GC -> new ArrayList<>();
    };
  }

  // ---- who wants to know

  /**
   * Tells {@code sink} of every entry at once: for instruments, whose code is not the program's.
   */
  void addSink(Consumer<PerformanceEntry> sink) {
    sinks.add(sink);
  }

  void connect(PerformanceObserver observer) {
    observers.add(observer);
  }

  void disconnect(PerformanceObserver observer) {
    observers.remove(observer);
    pending.remove(observer);
  }

  boolean isObserved(EntryType type) {
    return observers.stream().anyMatch(observer -> observer.observes(type));
  }

  /** One immediate for all observers: in Node, too, nothing is drained between two of them. */
  void queueDispatch(PerformanceObserver observer) {
    pending.add(observer);
    if (!dispatchIsQueued) {
      dispatchIsQueued = true;
      loop.setImmediate(this::dispatch);
    }
  }

  private void dispatch() throws Exception {
    dispatchIsQueued = false;
    List<PerformanceObserver> batch = List.copyOf(pending);
    pending.clear();
    // An observer that throws takes the turn of those behind it; they keep their entries.
    for (PerformanceObserver observer : batch) {
      observer.dispatch();
    }
  }
}
