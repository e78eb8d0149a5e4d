package dayone.runtime.perf;

import dayone.runtime.loop.LoopEvent;
import dayone.runtime.loop.LoopMetrics;
import dayone.runtime.loop.LoopObserver;
import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shows a loop to the JDK's flight recorder: each callback is an event {@code dayone.Callback},
 * each turn an event {@code dayone.Turn}. Give it to {@code EventLoop.builder().observer(…)}; the
 * events lie on the loop's thread beside the JVM's own (what blocked it, what it allocated), which
 * is what JDK Mission Control is for.
 *
 * <p>While no recording runs the loop makes no events and costs what it costs unwatched; a
 * recording that starts sees it from the next turn on. The times of the events are the recorder's,
 * real ones, also where the loop's clock is virtual. Belongs to the loop's thread.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/25/jfapi/">JDK: Flight Recorder API</a>
 */
public final class JfrObserver implements LoopObserver {

  /** Never committed: it is asked whether somebody records events like it. */
  private final CallbackEvent callbacks = new CallbackEvent();

  private final TurnEvent turns = new TurnEvent();

  /** The calls that are running, innermost first. */
  private final ArrayDeque<CallbackEvent> running = new ArrayDeque<>();

  private @Nullable LoopMetrics metrics;
  private @Nullable TurnEvent turn;
  private long idleBefore;

  @Override
  public void watches(LoopMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public boolean wantsEvents() {
    return callbacks.isEnabled() || turns.isEnabled();
  }

  @Override
  public void on(LoopEvent event) {
    switch (event) {
      case LoopEvent.PhaseEntered e -> entered(e);
      case LoopEvent.Started e -> started(e);
      case LoopEvent.Ended e -> ended(e);
      case LoopEvent.Scheduled e -> {
        // The start carries it.
      }
    }
  }

  private void entered(LoopEvent.PhaseEntered event) {
    TurnEvent current = turn;
    if (current != null && current.turn != event.turn()) {
      // If turns lie between, the recording had stopped: the end of that turn was not told.
      if (current.turn + 1 == event.turn()) {
        commit(current);
      }
      turn = null;
    }
    if (turn == null && event.turn() > 0 && turns.isEnabled()) {
      turn = new TurnEvent();
      turn.turn = event.turn();
      idleBefore = idle();
      turn.begin();
    }
    if (turn != null && event.phase() == dayone.runtime.loop.Phase.EXIT) {
      // After the last turn: what the exit listeners do is no part of it.
      commit(turn);
      turn = null;
    }
  }

  private void commit(TurnEvent ending) {
    ending.idle = idle() - idleBefore;
    ending.commit();
  }

  private long idle() {
    return Objects.requireNonNull(metrics).idleNanos();
  }

  private void started(LoopEvent.Started event) {
    if (turn != null) {
      turn.callbacks++;
    }
    if (!callbacks.isEnabled()) {
      return;
    }
    CallbackEvent call = new CallbackEvent();
    call.id = event.id();
    call.kind = event.kind().name();
    call.phase = event.phase().name();
    call.label = event.scheduled().label();
    call.turn = event.turn();
    call.scheduledBy = event.scheduled().scheduledBy();
    running.push(call);
    call.begin();
  }

  private void ended(LoopEvent.Ended event) {
    CallbackEvent call = running.peek();
    // A recording may have begun in the middle of a call.
    if (call != null && call.id == event.id()) {
      running.pop();
      call.error = event.error() == null ? null : event.error().getClass().getName();
      call.commit();
    }
  }
}
