package dayone.runtime.perf;

import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopMetrics;
import dayone.runtime.loop.LoopObserver;
import dayone.runtime.loop.Phase;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long a loop spent in each phase. Give it to {@code EventLoop.builder().observer(…)}; read it
 * when the loop has ended, or in a callback, which then counts up to its beginning. Belongs to the
 * loop's thread.
 */
public final class PhaseTimes implements LoopObserver {

  /**
   * One phase.
   *
   * @param visits how often the loop came to it
   * @param callbacks how many callbacks of its own it made
   * @param jobs how many ticks, promise jobs and microtasks ran between those
   * @param millis how long the loop was in it, its sleep included
   * @param idleMillis how long it slept there; only the poll phase sleeps
   */
  public record Row(
      Phase phase, long visits, long callbacks, long jobs, double millis, double idleMillis) {

    /** How long it was at work there. */
    public double busyMillis() {
      return millis - idleMillis;
    }
  }

  private static final class Sum {
    private long visits;
    private long callbacks;
    private long jobs;
    private long nanos;
    private long idle;
  }

  private final Map<Phase, Sum> sums = new EnumMap<>(Phase.class);
  private @Nullable LoopMetrics metrics;
  private Sum current = new Sum();
  private long last;
  private long lastIdle;

  @Override
  public void watches(LoopMetrics metrics) {
    this.metrics = metrics;
    last = metrics.hrtime();
  }

  @Override
  public void on(LoopEvent event) {
    // In pieces: whatever happens, the phase that the loop is in has lasted until now.
    long idle = Objects.requireNonNull(metrics).idleNanos();
    current.nanos += event.nanos() - last;
    // A new run begins to count its sleep at 0.
    current.idle += Math.max(0, idle - lastIdle);
    last = event.nanos();
    lastIdle = idle;
    switch (event) {
      case LoopEvent.PhaseEntered e -> {
        current = sums.computeIfAbsent(e.phase(), phase -> new Sum());
        current.visits++;
      }
      case LoopEvent.Started e when e.kind().runsBetweenCallbacks() -> current.jobs++;
      case LoopEvent.Started e -> current.callbacks++;
      case LoopEvent.Scheduled e -> {}
      case LoopEvent.Ended e -> {}
    }
  }

  /** A row for each phase that the loop has come to, in the order of a turn. */
  public List<Row> rows() {
    return Arrays.stream(Phase.values()).filter(sums::containsKey).map(this::row).toList();
  }

  private Row row(Phase phase) {
    Sum sum = Objects.requireNonNull(sums.get(phase));
    return new Row(
        phase, sum.visits, sum.callbacks, sum.jobs, Millis.of(sum.nanos), Millis.of(sum.idle));
  }

  /** The rows as a table, for people. */
  @Override
  public String toString() {
    return rows().stream()
        .map(row ->
            String.format(
                Locale.ROOT,
                "%-14s %8d %10d %8d %12.3f %12.3f",
                row.phase().name().toLowerCase(Locale.ROOT),
                row.visits(),
                row.callbacks(),
                row.jobs(),
                row.busyMillis(),
                row.idleMillis()))
        .collect(
            Collectors.joining(
                System.lineSeparator(),
                "phase            visits  callbacks     jobs      busy ms      idle ms"
                    + System.lineSeparator(),
                ""));
  }
}
