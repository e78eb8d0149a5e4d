package dayone.testkit.blocking;

import dayone.runtime.trace.Call;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import org.jspecify.annotations.Nullable;

/**
 * Lays what the recorder saw beside the callbacks of one run.
 *
 * @param watch whose callbacks
 * @param calls all of them
 * @param greedy the CPU time, in nanoseconds, of those that used more than they may
 * @param allowance what they may use
 * @param scheduledAt the lines that scheduled the callbacks
 */
record Evidence(
    long watch,
    List<Call> calls,
    Map<Integer, Long> greedy,
    long allowance,
    Map<Integer, StackWalker.StackFrame> scheduledAt) {

  /** A callback in the recorder's time. */
  private record Interval(int call, long thread, long start, long end) {

    boolean contains(long otherThread, long time) {
      return thread == otherThread && start <= time && time <= end;
    }
  }

  /** A sample of where CPU time went. */
  private record Sample(
      long thread, long time, long period, boolean inCoroutine, @Nullable Blame blame) {}

  List<BlockedSpan> of(List<RecordedEvent> events, StudentCode students) {
    List<Interval> intervals = new ArrayList<>();
    List<Wait> waits = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    for (RecordedEvent event : events) {
      switch (event.getEventType().getName()) {
        case CallbackEvent.NAME -> {
          if (event.getLong("watch") == watch) {
            intervals.add(interval(event));
          }
        }
        case FlightRecorder.CPU -> addSample(samples, event, students);
        default -> {
          Wait wait = Wait.of(event, students);
          if (wait != null) {
            waits.add(wait);
          }
        }
      }
    }
    // Innermost first: listeners of the process are called inside of other calls.
    intervals.sort(Comparator.comparingLong((Interval i) -> i.end() - i.start()));
    long origin = intervals.stream().mapToLong(Interval::start).min().orElse(0);
    List<BlockedSpan> spans = new ArrayList<>();
    addWaits(spans, outermost(waits), intervals, origin);
    addBurning(spans, samples, intervals, origin);
    spans.sort(Comparator.comparingLong(BlockedSpan::startNanos));
    return List.copyOf(spans);
  }

  private static Interval interval(RecordedEvent event) {
    long end = Wait.nanos(event.getEndTime());
    return new Interval(
        event.getInt("call"),
        event.getThread().getJavaThreadId(),
        end - event.getDuration().toNanos(),
        end);
  }

  private static void addSample(List<Sample> samples, RecordedEvent event, StudentCode students) {
    RecordedThread thread = event.getThread("eventThread");
    RecordedStackTrace stack = event.getStackTrace();
    if (thread != null) {
      samples.add(
          new Sample(
              Wait.onBehalfOf(thread),
              Wait.nanos(event.getStartTime()),
              event.getDuration("samplingPeriod").toNanos(),
              thread.isVirtual(),
              stack == null ? null : Blame.ofWork(stack.getFrames(), students)));
    }
  }

  /** One wait may be seen several times: a traced method reads, and parks while it does. */
  private static List<Wait> outermost(List<Wait> waits) {
    List<Wait> sorted =
        waits.stream()
            .sorted(
                Comparator.comparingLong(Wait::start)
                    .thenComparing(Comparator.comparingLong(Wait::end).reversed()))
            .toList();
    List<Wait> outermost = new ArrayList<>();
    Map<Long, Long> ends = new HashMap<>();
    for (Wait wait : sorted) {
      if (wait.end() > ends.getOrDefault(wait.thread(), Long.MIN_VALUE)) {
        outermost.add(wait);
        ends.put(wait.thread(), wait.end());
      }
    }
    return outermost;
  }

  private void addWaits(
      List<BlockedSpan> spans, List<Wait> waits, List<Interval> intervals, long origin) {
    for (Wait wait : waits) {
      Interval in = innermost(intervals, wait.thread(), (wait.start() + wait.end()) / 2);
      if (in != null) {
        spans.add(
            new BlockedSpan(
                wait.kind(),
                wait.start() - origin,
                wait.end() - origin,
                wait.line() == null ? site(in.call()) : wait.line(),
                calls.get(in.call()),
                wait.operation()));
      }
    }
  }

  /** The line that handed the callback over, for one that has no line itself. */
  private @Nullable StackTraceElement site(int call) {
    StackWalker.StackFrame frame = scheduledAt.get(call);
    return frame == null ? null : frame.toStackTraceElement();
  }

  private static @Nullable Interval innermost(List<Interval> intervals, long thread, long time) {
    for (Interval interval : intervals) {
      if (interval.contains(thread, time)) {
        return interval;
      }
    }
    return null;
  }

  private void addBurning(
      List<BlockedSpan> spans, List<Sample> samples, List<Interval> intervals, long origin) {
    Map<Interval, List<Sample>> inside = new HashMap<>();
    for (Sample sample : samples) {
      Interval in = innermost(intervals, sample.thread(), sample.time());
      if (in != null) {
        inside.computeIfAbsent(in, key -> new ArrayList<>()).add(sample);
      }
    }
    for (Interval interval : intervals) {
      List<Sample> seen = inside.getOrDefault(interval, List.of());
      // An async function on a thread of its own is not in the CPU time of the loop's thread.
      long cpu =
          greedy.getOrDefault(interval.call(), 0L)
              + seen.stream().filter(Sample::inCoroutine).mapToLong(Sample::period).sum();
      if (cpu > allowance && studentsShare(seen) * cpu > allowance) {
        Blame most = mostOften(seen);
        spans.add(
            new BlockedSpan(
                BlockingKind.CPU,
                interval.start() - origin,
                interval.start() - origin + cpu,
                most == null ? null : most.line(),
                calls.get(interval.call()),
                "computing"));
      }
    }
  }

  /** The rest is the test's own work, or that of a JVM which loads classes. */
  private static double studentsShare(List<Sample> samples) {
    if (samples.isEmpty()) {
      return 1;
    }
    long students = samples.stream().filter(sample -> sample.blame() != null).count();
    return (double) students / samples.size();
  }

  private static @Nullable Blame mostOften(List<Sample> samples) {
    Map<StackTraceElement, Long> lines =
        samples.stream()
            .map(Sample::blame)
            .filter(Objects::nonNull)
            .filter(blame -> blame.line() != null)
            .collect(Collectors.groupingBy(Blame::line, Collectors.counting()));
    return lines.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(line -> new Blame(line.getKey(), null, null))
        .orElse(null);
  }
}
