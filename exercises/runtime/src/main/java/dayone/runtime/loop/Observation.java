package dayone.runtime.loop;

import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.JobKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the observers of a loop what happens, and costs next to nothing where there are none: then
 * no event is made, no id is given and no job is wrapped.
 */
final class Observation {

  private final List<LoopObserver> observers;
  private final LoopTime time;
  private long lastId;
  private long running;
  private Phase phase = Phase.MAIN_SCRIPT;
  private long turn;

  Observation(List<LoopObserver> observers, LoopTime time) {
    this.observers = List.copyOf(observers);
    this.time = time;
  }

  boolean isOn() {
    return !observers.isEmpty();
  }

  void turnBegins() {
    turn++;
  }

  void enter(Phase entered) {
    phase = entered;
    if (isOn()) {
      tell(new LoopEvent.PhaseEntered(entered, turn, time.cached()));
    }
  }

  /** Gives a callback that was just queued its id. */
  long scheduled(CallbackKind kind, String label) {
    if (!isOn()) {
      return 0;
    }
    long id = ++lastId;
    tell(new LoopEvent.Scheduled(id, kind, label, running));
    return id;
  }

  /** Calls {@code callback} between its two events. */
  void around(CallbackKind kind, long id, Callback callback) throws Exception {
    if (!isOn()) {
      callback.call();
      return;
    }
    long outer = running;
    tell(new LoopEvent.Started(id, kind, phase, turn, time.refresh()));
    running = id;
    Throwable error = null;
    try {
      callback.call();
    } catch (Throwable thrown) {
      error = thrown;
      throw thrown;
    } finally {
      running = outer;
      tell(new LoopEvent.Ended(id, kind, time.refresh(), error));
    }
  }

  /**
   * The hook through which the jobs of the two queues get their events, or null if nobody looks.
   */
  dayone.runtime.microtask.@Nullable JobHook jobHook() {
    return isOn() ? this::observedJob : null;
  }

  private Callback observedJob(JobKind kind, Callback job) {
    CallbackKind callbackKind =
        switch (kind) {
          case NEXT_TICK -> CallbackKind.NEXT_TICK;
          case MICROTASK -> CallbackKind.MICROTASK;
          case PROMISE_JOB -> CallbackKind.PROMISE_JOB;
        };
    long id = scheduled(callbackKind, label(kind));
    return () -> around(callbackKind, id, job);
  }

  private static String label(JobKind kind) {
    return switch (kind) {
      case NEXT_TICK -> "process.nextTick";
      case MICROTASK -> "queueMicrotask";
      case PROMISE_JOB -> "promise";
    };
  }

  private void tell(LoopEvent event) {
    for (LoopObserver observer : observers) {
      observer.on(event);
    }
  }
}
