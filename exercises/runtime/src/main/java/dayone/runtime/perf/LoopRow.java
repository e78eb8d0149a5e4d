package dayone.runtime.perf;

import dayone.runtime.loop.CallbackKind;
import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopMetrics;
import dayone.runtime.loop.LoopObserver;
import dayone.runtime.loop.Phase;
import dayone.runtime.trace.Console;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The row of one loop in {@link TraceEvents}. Give it to {@code EventLoop.builder().observer(…)}.
 * Belongs to the loop's thread.
 *
 * <p>A phase in which nothing happens is not drawn, or they would hide the others. The poll phase
 * is drawn also when the loop only slept in it.
 */
public final class LoopRow implements LoopObserver {

  private static final String PHASE = "dayone.phase";
  private static final String CALLBACK = "dayone.callback";
  private static final String USER_TIMING = "node,node.perf,node.perf.usertiming";

  /** So many callbacks may wait for their start; older ones that wait get no arrow. */
  static final int MOST_WAITING = 1 << 16;

  private record Running(LoopEvent.Started started, long since) {}

  private final TraceEvents file;
  private final int tid;
  private final TraceTime time = new TraceTime();
  private final ArrayDeque<Running> running = new ArrayDeque<>();
  private final QueueDepth depth = new QueueDepth();

  /** When each callback that waits was scheduled: where its arrow begins. */
  private final Map<Long, Long> scheduledAt;

  private @Nullable LoopMetrics metrics;
  private long offset;
  private LoopEvent.PhaseEntered phase = new LoopEvent.PhaseEntered(Phase.MAIN_SCRIPT, 0, 0);
  private long phaseSince;
  private boolean phaseIsDrawn;
  private long idleBefore;
  private long spans;

  LoopRow(TraceEvents file, int tid, int mostWaiting) {
    this.file = file;
    this.tid = tid;
    this.scheduledAt =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > mostWaiting;
          }
        };
  }

  @Override
  public void watches(LoopMetrics metrics) {
    this.metrics = metrics;
    offset = file.offset(metrics.timeOrigin());
  }

  @Override
  public void on(LoopEvent event) {
    if (idle() > idleBefore) {
      drawPhase();
    }
    switch (event) {
      case LoopEvent.PhaseEntered e -> entered(e);
      case LoopEvent.Scheduled e -> scheduled(e);
      case LoopEvent.Started e -> started(e);
      case LoopEvent.Ended e -> ended(e);
    }
  }

  // ---- phases

  private void entered(LoopEvent.PhaseEntered event) {
    // The exit is the last phase of a run, and ended long ago if another run begins.
    endPhase(phase.phase() == Phase.EXIT ? time.next() : time.at(offset + event.nanos()));
    phase = event;
    phaseSince = time.beside(offset + event.nanos());
    idleBefore = idle();
  }

  private void drawPhase() {
    if (!phaseIsDrawn) {
      phaseIsDrawn = true;
      String name = phase.phase().name().toLowerCase(Locale.ROOT);
      write(new TraceEvent("B", name, PHASE).at(phaseSince).args().put("turn", phase.turn()));
    }
  }

  private void endPhase(long at) {
    if (phaseIsDrawn) {
      phaseIsDrawn = false;
      String name = phase.phase().name().toLowerCase(Locale.ROOT);
      write(
          new TraceEvent("E", name, PHASE)
              .at(at)
              .args()
              .putMicros("idle_us", Math.max(0, idle() - idleBefore)));
    }
  }

  private long idle() {
    return metrics == null ? 0 : metrics.idleNanos();
  }

  // ---- callbacks

  private void scheduled(LoopEvent.Scheduled event) {
    depth.added(event.kind());
    if (event.scheduledBy() != 0) {
      scheduledAt.put(event.id(), time.beside(offset + event.nanos()));
    }
  }

  private void started(LoopEvent.Started event) {
    drawPhase();
    running.push(new Running(event, time.beside(offset + event.nanos())));
    Long from =
        event.kind() == CallbackKind.INTERVAL
            ? scheduledAt.get(event.id())
            : scheduledAt.remove(event.id());
    if (from != null) {
      long flow = file.nextFlow();
      write(new TraceEvent("s", "scheduled", CALLBACK).at(from).put("id", flow));
      // Bound to the slice that encloses it; so it must lie inside, behind the beginning.
      write(
          new TraceEvent("f", "scheduled", CALLBACK)
              .at(time.next())
              .put("id", flow)
              .put("bp", "e"));
    }
    depth.removed(event.kind());
    if (depth.hasBecomeEmpty()) {
      writeDepth();
    }
  }

  private void ended(LoopEvent.Ended event) {
    Running call = running.peek();
    if (call == null || call.started().id() != event.id()) {
      return;
    }
    running.pop();
    writeCall(call, time.at(offset + event.nanos()), event.error());
    if (!event.kind().runsBetweenCallbacks() && depth.hasChanged()) {
      writeDepth();
    }
  }

  /** A complete event, written when it is complete: behind what lies inside of it. */
  private void writeCall(Running call, long end, @Nullable Throwable error) {
    LoopEvent.Started started = call.started();
    TraceEvent event =
        new TraceEvent("X", started.scheduled().label(), CALLBACK)
            .at(call.since())
            .lasting(end - call.since())
            .args()
            .put("kind", started.kind().name())
            .put("phase", started.phase().name())
            .put("turn", started.turn())
            .put("id", started.id());
    write(error == null ? event : event.put("error", error.toString()));
  }

  private void writeDepth() {
    write(depth.written(counter("queued", CALLBACK).at(time.next())));
  }

  // ---- what the program tells

  /** A console whose lines are drawn, and printed on {@code next}. */
  public Console console(Console next) {
    return line -> {
      line(String.valueOf(line));
      return next.log(line);
    };
  }

  void line(String text) {
    write(new TraceEvent("i", text, "console").at(now()).put("s", "t"));
  }

  private long now() {
    return metrics == null ? time.next() : time.at(offset + metrics.hrtime());
  }

  /**
   * Draws the entries of {@code performance} from now on: marks as moments, all others as spans
   * beside the row. Node's trace category {@code node.perf.usertiming}.
   */
  public void userTiming(Performance performance) {
    performance.timeline().addSink(this::entry);
  }

  private void entry(PerformanceEntry entry) {
    long start = offset + Millis.toNanos(entry.startTime());
    if (entry.entryType() == EntryType.MARK) {
      write(
          new TraceEvent("i", entry.name(), USER_TIMING).at(time.atOrBefore(start)).put("s", "t"));
      return;
    }
    // Spans of a program overlap as they like, which slices of a row may not: asynchronous events.
    String id = "0x" + Integer.toHexString(tid) + Long.toHexString(++spans);
    long end = start + Math.max(0, Millis.toNanos(entry.duration()));
    String categories =
        entry.entryType() == EntryType.MEASURE
            ? USER_TIMING
            : "node,node.perf,node.perf." + entry.entryType();
    write(new TraceEvent("b", entry.name(), categories).at(start).put("id", id));
    write(new TraceEvent("e", entry.name(), categories).at(end).put("id", id));
  }

  /** Draws what {@code delay} counts as a curve. */
  public void eventLoopDelay(EventLoopDelay delay) {
    delay.addSink(nanos ->
        write(
            counter("event loop delay", "node,node.perf,node.perf.event_loop")
                .at(now())
                .args()
                .putMicros("delay_us", nanos)));
  }

  /** With an id, as counters belong to the process and those of two loops would be one curve. */
  private TraceEvent counter(String name, String categories) {
    return new TraceEvent("C", name, categories).put("id", tid);
  }

  /** The file ends: what is open ends with it. */
  void end() {
    while (!running.isEmpty()) {
      writeCall(running.pop(), time.next(), null);
    }
    endPhase(time.next());
  }

  private void write(TraceEvent event) {
    file.write(event, tid);
  }
}
