package dayone.runtime.trace;

import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopObserver;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers every callback of one loop and every line printed on {@link #console()}. Give it to
 * {@code EventLoop.builder().observer(trace)}. Belongs to the loop's thread; read it when the loop
 * has ended.
 */
public final class Trace implements LoopObserver {

  private final List<Call> calls = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * In which call each callback was scheduled; its place is its id, less one. A list and not a map:
   * ids have no gaps, and the time of a trace is time of the program that it watches.
   */
  private final List<@Nullable Call> schedulers = new ArrayList<>();

  /** How many lines had been printed when each callback was scheduled, at the same places. */
  private int[] linesWhenScheduled = new int[64];

  /** The calls that are running, innermost first: an exit event is emitted inside another call. */
  private final ArrayDeque<Call> running = new ArrayDeque<>();

  private final Console console =
      line -> {
        lines.add(new Line(String.valueOf(line), running.peek()));
        return null;
      };

  /** Every call of the program, in order of their beginning. */
  public List<Call> calls() {
    return Collections.unmodifiableList(calls);
  }

  /** Every line printed, in order. */
  public List<Line> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** The texts of {@link #lines()}. */
  public List<String> output() {
    return lines.stream().map(Line::text).toList();
  }

  /** The console whose lines this trace remembers. */
  public Console console() {
    return console;
  }

  @Override
  public void on(LoopEvent event) {
    switch (event) {
      case LoopEvent.Scheduled e -> scheduled(e);
      case LoopEvent.Started e -> started(e);
      case LoopEvent.Ended e -> running.pop().ended(e.nanos(), e.error());
      case LoopEvent.PhaseEntered e -> {
        // Each call carries its phase; a phase in which nothing is called leaves no trace.
      }
    }
  }

  private void scheduled(LoopEvent.Scheduled event) {
    while (schedulers.size() < event.id() - 1) {
      // The trace was not there from the beginning.
      schedulers.add(null);
    }
    int place = schedulers.size();
    if (place >= linesWhenScheduled.length) {
      linesWhenScheduled = Arrays.copyOf(linesWhenScheduled, 2 * place);
    }
    linesWhenScheduled[place] = lines.size();
    schedulers.add(running.peek());
  }

  private void started(LoopEvent.Started event) {
    int place = (int) event.id() - 1;
    boolean isKnown = place < schedulers.size();
    Call call =
        new Call(
            event,
            isKnown ? schedulers.get(place) : null,
            running.peek(),
            isKnown ? linesWhenScheduled[place] : 0,
            lines.size());
    calls.add(call);
    running.push(call);
  }
}
