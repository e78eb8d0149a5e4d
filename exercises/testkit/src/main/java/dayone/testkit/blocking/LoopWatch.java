package dayone.testkit.blocking;

import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopObserver;
import dayone.runtime.trace.Call;
import dayone.runtime.trace.Trace;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Watches one loop, and tells afterwards which of its callbacks kept it. Give it to the loop as an
 * observer, behind the trace. Belongs to the loop's thread; {@link #blocked} is for whoever waited
 * for the run to end.
 *
 * <p>Nothing is recorded before the first callback begins.
 */
public final class LoopWatch implements LoopObserver, AutoCloseable {

  private static final AtomicLong WATCHES = new AtomicLong();

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A callback that is running. */
  private static final class Running {
    final CallbackEvent event = new CallbackEvent();
    long cpuBefore;
    long cpuOfInner;
  }

  private final long id = WATCHES.incrementAndGet();
  private final Trace trace;
  private final long allowance;
  private final StudentCode students;
  private final ArrayDeque<Running> running = new ArrayDeque<>();

  /** The CPU time of each call that used more than it may; by its place in the trace. */
  private final Map<Integer, Long> greedy = new HashMap<>();

  /** The student's lines that scheduled something; by the id of what they scheduled. */
  private final Map<Long, StackWalker.StackFrame> sites = new HashMap<>();

  /** The same, by the place of the call in the trace. */
  private final Map<Integer, StackWalker.StackFrame> scheduledAt = new HashMap<>();

  private @Nullable FlightRecorder recorder;

  /**
   * @param trace observes the same loop, and is told before this
   * @param cpuMillis how much CPU time a callback may use
   * @param isStudents whether a frame is of the student's code: nobody else is ever blamed
   */
  public LoopWatch(Trace trace, int cpuMillis, Predicate<StackTraceElement> isStudents) {
    this.trace = trace;
    this.allowance = TimeUnit.MILLISECONDS.toNanos(cpuMillis);
    this.students = new StudentCode(isStudents);
  }

  @Override
  public void on(LoopEvent event) {
    switch (event) {
      case LoopEvent.Scheduled e -> scheduled(e);
      case LoopEvent.Started e -> started(e);
      case LoopEvent.Ended e -> ended();
      case LoopEvent.PhaseEntered e -> {
        // The calls carry it.
      }
    }
  }

  private void scheduled(LoopEvent.Scheduled event) {
    StackWalker.StackFrame line = students.here();
    if (line != null) {
      sites.put(event.id(), line);
    }
  }

  private void started(LoopEvent.Started event) {
    if (recorder == null) {
      recorder = FlightRecorder.start();
    }
    Running call = new Running();
    call.event.watch = id;
    call.event.call = trace.calls().size() - 1;
    StackWalker.StackFrame site = sites.get(event.id());
    if (site != null) {
      scheduledAt.put(call.event.call, site);
    }
    running.push(call);
    call.cpuBefore = THREADS.getCurrentThreadCpuTime();
    call.event.begin();
  }

  private void ended() {
    Running call = running.pop();
    call.event.end();
    long cpu = THREADS.getCurrentThreadCpuTime() - call.cpuBefore;
    call.event.commit();
    if (!running.isEmpty()) {
      running.peek().cpuOfInner += cpu;
    }
    long own = cpu - call.cpuOfInner;
    if (own > allowance) {
      greedy.put(call.event.call, own);
    }
  }

  /**
   * Ends the watch. The times during which the student's code kept the loop, in order; empty if it
   * did not, or if the loop never ran. The second call gives nothing.
   */
  public List<BlockedSpan> blocked() {
    FlightRecorder ending = recorder;
    recorder = null;
    if (ending == null) {
      return List.of();
    }
    List<Call> calls = trace.calls();
    return new Evidence(id, calls, greedy, allowance, scheduledAt).of(ending.stop(), students);
  }

  /** Ends the watch, whatever it has seen. */
  @Override
  public void close() {
    if (recorder != null) {
      recorder.discard();
      recorder = null;
    }
  }
}
