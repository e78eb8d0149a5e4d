package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.BoundJob;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.JobHook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the observers of a loop what happens, and costs next to nothing where there are none: then
 * no event is made, no id is given and no job is wrapped.
 */
final class Observation implements JobHook {

  private final List<LoopObserver> observers;
  private final boolean on;
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
    this.on = !observers.isEmpty();
    this.time = time;
    this.context = context;
    this.sites = sites;
  }

  void turnBegins() {
    turn++;
  }

  void enter(Phase entered) {
    phase = entered;
    if (on) {
      tell(new LoopEvent.PhaseEntered(entered, turn, time.nanos()));
    }
  }

  /** Where a callback that was just queued comes from. */
  Origin scheduled(CallbackKind kind, String label) {
    return on || context.isUsed() || sites.areCaptured() ? newOrigin(kind, label) : Origin.NONE;
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
    if (on) {
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

  // ---- what stands in a queue for a job: the job with its events and its context

  @Override
  public boolean isWatching() {
    return on;
  }

  @Override
  public Callback tick(Callback tick) {
    return inContext(CallbackKind.NEXT_TICK, "process.nextTick", tick);
  }

  @Override
  public BoundJob microtask(Callback microtask) {
    return inContext(CallbackKind.MICROTASK, "queueMicrotask", microtask);
  }

  @Override
  public BoundJob promiseJob(BoundJob job) {
    Origin origin = scheduled(CallbackKind.PROMISE_JOB, "promise");
    return () -> around(CallbackKind.PROMISE_JOB, origin, job);
  }

  private BoundJob inContext(CallbackKind kind, String label, Callback job) {
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

  private void tell(LoopEvent event) {
    for (LoopObserver observer : observers) {
      observer.on(event);
    }
  }
}
