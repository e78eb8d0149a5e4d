package dayone.runtime.perf;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.LoopMetrics;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Fn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Node's {@code perf_hooks} for one loop. Make one for a loop and hand it to whoever measures: each
 * has a timeline of its own. Belongs to the loop's thread, but for {@link #now}, {@link
 * #nodeTiming} and {@link #eventLoopUtilization}, which any thread may call if the loop's clock is
 * real.
 *
 * <p>Times are milliseconds with a fraction since {@link #timeOrigin}, by the clock of the loop: on
 * a virtual clock only what it was told to let pass counts.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html">Node: performance
 *     measurement</a>
 */
public final class Performance {

  private static final int DEFAULT_FIGURES = 3;

  private final EventLoop loop;
  private final LoopMetrics metrics;
  private final Timeline timeline;
  private final UserTiming userTiming;
  private final GarbageCollections collections;

  @SuppressWarnings("this-escape") // Its parts call back only when it is complete.
  public Performance(EventLoop loop) {
    this.loop = loop;
    this.metrics = loop.metrics();
    this.timeline = new Timeline(loop);
    this.userTiming = new UserTiming(this::now, this::nodeTiming);
    this.collections = new GarbageCollections(loop, this, timeline::add);
  }

  // ---- the time

  /** The time now, finer than the loop's own. */
  public double now() {
    return Millis.of(metrics.hrtime());
  }

  /** The wall clock's time at 0, in milliseconds since 1970; 0 on a virtual clock. */
  public double timeOrigin() {
    return metrics.timeOrigin();
  }

  /** The milestones of the program. */
  public NodeTiming nodeTiming() {
    return NodeTiming.of(metrics);
  }

  /** How busy the loop has been since it began to turn; all 0 before. */
  public EventLoopUtilization eventLoopUtilization() {
    long loopStart = metrics.loopStart();
    if (loopStart == LoopMetrics.NOT_YET) {
      return EventLoopUtilization.NOT_STARTED;
    }
    long idle = metrics.idleNanos();
    return EventLoopUtilization.of(Millis.of(idle), Millis.of(metrics.hrtime() - loopStart - idle));
  }

  /** How busy it has been since {@code earlier} was asked for. */
  public EventLoopUtilization eventLoopUtilization(EventLoopUtilization earlier) {
    return metrics.loopStart() == LoopMetrics.NOT_YET
        ? EventLoopUtilization.NOT_STARTED
        : eventLoopUtilization().since(earlier);
  }

  /** How busy it was between the two; {@code later} comes first, as in Node. */
  public EventLoopUtilization eventLoopUtilization(
      EventLoopUtilization later, EventLoopUtilization earlier) {
    return metrics.loopStart() == LoopMetrics.NOT_YET
        ? EventLoopUtilization.NOT_STARTED
        : later.since(earlier);
  }

  // ---- marks and measures

  /** Marks this moment. A mark of the same name stays on the timeline; measures use the latest. */
  public PerformanceMark mark(String name) {
    return keep(userTiming.mark(name, null));
  }

  /**
   * Marks a moment.
   *
   * @throws IllegalArgumentException if its time is negative, or its name is a milestone's
   */
  public PerformanceMark mark(String name, MarkOptions options) {
    return keep(userTiming.mark(name, options));
  }

  /** Measures from the time origin until now. */
  public PerformanceMeasure measure(String name) {
    return measure(name, MeasureOptions.none());
  }

  /** Measures from a mark until now. */
  public PerformanceMeasure measure(String name, String startMark) {
    return measure(name, MeasureOptions.none().start(startMark));
  }

  /**
   * Measures from mark to mark.
   *
   * @param startMark a mark or a milestone; null for the time origin
   * @throws DOMException SyntaxError if there is no such mark
   */
  public PerformanceMeasure measure(String name, @Nullable String startMark, String endMark) {
    MeasureOptions end = MeasureOptions.none().end(endMark);
    return measure(name, startMark == null ? end : end.start(startMark));
  }

  /**
   * Measures what the options say.
   *
   * @throws DOMException SyntaxError if there is no such mark
   * @throws IllegalArgumentException if a time is negative, or start, end and duration are all
   *     given
   */
  public PerformanceMeasure measure(String name, MeasureOptions options) {
    return keep(userTiming.measure(name, options));
  }

  private <E extends PerformanceEntry> E keep(E entry) {
    timeline.add(entry);
    return entry;
  }

  /** Forgets all marks. */
  public void clearMarks() {
    userTiming.clear();
    timeline.clear(EntryType.MARK, entry -> true);
  }

  /** Forgets the marks of one name. */
  public void clearMarks(String name) {
    userTiming.clear(name);
    timeline.clear(EntryType.MARK, entry -> entry.name().equals(name));
  }

  /** Forgets all measures. */
  public void clearMeasures() {
    timeline.clear(EntryType.MEASURE, entry -> true);
  }

  /** Forgets the measures of one name. */
  public void clearMeasures(String name) {
    timeline.clear(EntryType.MEASURE, entry -> entry.name().equals(name));
  }

  /** Marks and measures in order of their start; other entries are for observers only. */
  public List<PerformanceEntry> getEntries() {
    return timeline.entries(entry -> true);
  }

  /** Those of one type. */
  public List<PerformanceEntry> getEntriesByType(EntryType type) {
    return timeline.entries(entry -> entry.entryType() == type);
  }

  /** Those of one name. */
  public List<PerformanceEntry> getEntriesByName(String name) {
    return timeline.entries(entry -> entry.name().equals(name));
  }

  /** Those of one name and one type. */
  public List<PerformanceEntry> getEntriesByName(String name, EntryType type) {
    return timeline.entries(entry -> entry.name().equals(name) && entry.entryType() == type);
  }

  // ---- functions

  /**
   * The same function, each call of which is an entry of type {@code function}. If it returns a
   * promise, the caller gets one that is settled a little later, and the entry then.
   *
   * @param name of the entries; a lambda of Java has none
   */
  public <T extends @Nullable Object, R extends @Nullable Object> Fn<T, R> timerify(
      String name, Fn<T, R> fn) {
    return stopWatch(name, null).around(fn);
  }

  /** The same for a function without an argument. */
  public <R extends @Nullable Object> Callable<R> timerify(String name, Callable<R> fn) {
    return stopWatch(name, null).around(fn);
  }

  /** The same for a function without argument or result. */
  public Callback timerify(String name, Callback fn) {
    return stopWatch(name, null).around(fn);
  }

  /** The same; each duration is also counted in {@code histogram}, in nanoseconds. */
  public <T extends @Nullable Object, R extends @Nullable Object> Fn<T, R> timerify(
      String name, Fn<T, R> fn, RecordableHistogram histogram) {
    return stopWatch(name, histogram).around(fn);
  }

  /** The same for a function without an argument. */
  public <R extends @Nullable Object> Callable<R> timerify(
      String name, Callable<R> fn, RecordableHistogram histogram) {
    return stopWatch(name, histogram).around(fn);
  }

  /** The same for a function without argument or result. */
  public Callback timerify(String name, Callback fn, RecordableHistogram histogram) {
    return stopWatch(name, histogram).around(fn);
  }

  private Timerify stopWatch(String name, @Nullable RecordableHistogram histogram) {
    return new Timerify(name, this::now, timeline::add, histogram);
  }

  // ---- histograms

  /** A histogram of values from 1 to 2^53 - 1, exact to three figures. */
  public RecordableHistogram createHistogram() {
    return createHistogram(1, RecordableHistogram.MAX_SAFE_INTEGER, DEFAULT_FIGURES);
  }

  /**
   * A histogram.
   *
   * @param lowest the least value that is told apart from 0; at least 1
   * @param highest the greatest value that is sure to be counted; at least twice the lowest
   * @param figures how many significant figures are kept, from 1 to 5
   */
  public RecordableHistogram createHistogram(long lowest, long highest, int figures) {
    return RecordableHistogram.create(metrics::hrtime, lowest, highest, figures);
  }

  /** A monitor of how late the loop is, which looks every 10 ms. Call its {@code enable}. */
  public EventLoopDelay monitorEventLoopDelay() {
    return monitorEventLoopDelay(EventLoopDelay.DEFAULT_RESOLUTION);
  }

  /** The same, which looks every {@code resolution} milliseconds. */
  public EventLoopDelay monitorEventLoopDelay(long resolution) {
    return new EventLoopDelay(loop, resolution);
  }

  /** What Node's {@code toJSON} gives. */
  public Map<String, Object> toJSON() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("nodeTiming", nodeTiming());
    json.put("timeOrigin", timeOrigin());
    json.put("eventLoopUtilization", eventLoopUtilization());
    return json;
  }

  // ---- for observers

  Timeline timeline() {
    return timeline;
  }

  void connect(PerformanceObserver observer) {
    timeline.connect(observer);
    collections.track(timeline.isObserved(EntryType.GC));
  }

  void disconnect(PerformanceObserver observer) {
    timeline.disconnect(observer);
    collections.track(timeline.isObserved(EntryType.GC));
  }
}
