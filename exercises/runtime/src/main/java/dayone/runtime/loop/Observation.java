package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
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
  private final AsyncContext context;
  private final CreationSites sites;
  private long lastId;
  private long running;
  private Phase phase = Phase.MAIN_SCRIPT;
  private long turn;

  Observation(
      List<LoopObserver> observers, LoopTime time, AsyncContext context, CreationSites sites) {
    this.observers = List.copyOf(observers);
    this.time = time;
    this.context = context;
    this.sites = sites;
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
      tell(new LoopEvent.PhaseEntered(entered, turn, time.nanos()));
    }
  }

  /** Where a callback that was just queued comes from. */
  Origin scheduled(CallbackKind kind, String label) {
    return isOn() || context.isUsed() || sites.areCaptured() ? newOrigin(kind, label) : Origin.NONE;
  }

  /** The same for something that will be called many times and may get a context only then. */
  Origin scheduledToRepeat(CallbackKind kind, String label) {
    return newOrigin(kind, label);
  }

  /** The line of the program that is running, if sites are captured. */
  @Nullable StackTraceElement creationSite() {
    return sites.here();
  }

  AsyncContext.@Nullable Resource captureContext() {
    return context.capture();
  }

  private Origin newOrigin(CallbackKind kind, String label) {
    LoopEvent.Scheduled scheduled = null;
    if (isOn()) {
      scheduled = new LoopEvent.Scheduled(++lastId, kind, label, running, time.nanos());
      tell(scheduled);
    }
    // Ticks and jobs are gone before anybody could ask for them.
    StackTraceElement site = kind.runsBetweenCallbacks() ? null : sites.here();
    return new Origin(scheduled, site, context.capture());
  }

  /** Calls {@code callback} between its two events. */
  void around(CallbackKind kind, Origin origin, Callback callback) throws Exception {
    LoopEvent.Scheduled scheduled = origin.scheduled;
    if (scheduled == null) {
      callback.call();
      return;
    }
    long outer = running;
    tell(new LoopEvent.Started(scheduled, phase, turn, time.nanos()));
    running = scheduled.id();
    Throwable error = null;
    try {
      callback.call();
    } catch (Throwable thrown) {
      error = thrown;
      throw thrown;
    } finally {
      running = outer;
      tell(new LoopEvent.Ended(scheduled.id(), kind, time.nanos(), error));
    }
  }

  /**
   * What stands in a queue for {@code job}: the job, or the job with its events and its context.
   */
  Callback queued(JobKind kind, Callback job) {
    return switch (kind) {
      case NEXT_TICK ->
          isOn() || context.isUsed() ? inContext(CallbackKind.NEXT_TICK, label(kind), job) : job;
      // Always in a context of its own: it shares its queue with promise jobs, which have theirs.
      case MICROTASK -> inContext(CallbackKind.MICROTASK, label(kind), job);
      case PROMISE_JOB -> isOn() ? observed(CallbackKind.PROMISE_JOB, label(kind), job) : job;
    };
  }

  private Callback observed(CallbackKind kind, String label, Callback job) {
    Origin origin = scheduled(kind, label);
    return () -> around(kind, origin, job);
  }

  private Callback inContext(CallbackKind kind, String label, Callback job) {
    Origin origin = scheduled(kind, label);
    return () -> callInContext(kind, origin, job);
  }

  /** After an exception a tick's context stays current: the listeners for exceptions see it. */
  private void callInContext(CallbackKind kind, Origin origin, Callback job) throws Exception {
    AsyncContext.Resource outer = context.enter(origin.resource);
    boolean threw = true;
    try {
      around(kind, origin, job);
      threw = false;
    } finally {
      if (!threw || kind == CallbackKind.MICROTASK) {
        context.enter(outer);
      }
    }
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
