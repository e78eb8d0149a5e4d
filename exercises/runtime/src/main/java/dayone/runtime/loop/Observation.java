package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.BoundJob;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.JobHook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the observers of a loop what happens, and costs next to nothing where there are none or
 * none wants to know: then no event is made, no id is given and no job is wrapped.
 *
 * <p>Where there are some, the clock is what costs most: a reading takes longer than a tick. So a
 * callback costs one, at its end. It starts when the one before it has ended, or when the loop came
 * to its phase or woke up in it; and what it schedules carries the time that was read last. That
 * makes the time between two callbacks, a few nanoseconds of the loop's own, part of the second.
 */
final class Observation implements JobHook {

  private final LoopObserver[] observers;
  private final LoopTime time;
  private final AsyncContext context;
  private final CreationSites sites;

  /** Whether an observer wants events, as of the last time they were asked. */
  private boolean on;

  private long lastId;
  private long running;
  private Phase phase = Phase.MAIN_SCRIPT;
  private long turn;

  Observation(
      List<LoopObserver> observers, LoopTime time, AsyncContext context, CreationSites sites) {
    this.observers = observers.toArray(LoopObserver[]::new);
    this.time = time;
    this.context = context;
    this.sites = sites;
    askObservers();
  }

  void turnBegins() {
    turn++;
    askObservers();
  }

  /**
   * Once a turn and not for each callback: a callback may be shorter than the question, and what is
   * decided here must hold for the callback and for the drain behind it.
   */
  void askObservers() {
    for (LoopObserver observer : observers) {
      if (observer.wantsEvents()) {
        on = true;
        return;
      }
    }
    on = false;
  }

  void enter(Phase entered) {
    phase = entered;
    if (on) {
      tell(new LoopEvent.PhaseEntered(entered, turn, time.nanos()));
    }
  }

  /**
   * The loop has done something of its own that takes as long as a callback may, such as a read of
   * a channel. What comes next starts now.
   */
  void loopWorked() {
    if (on) {
      time.nanos();
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
    LoopEvent.Scheduled scheduled = on ? tellOfScheduled(kind, label) : null;
    return new Origin(scheduled, sites.here(), context.capture());
  }

  private LoopEvent.Scheduled tellOfScheduled(CallbackKind kind, String label) {
    LoopEvent.Scheduled scheduled =
        new LoopEvent.Scheduled(++lastId, kind, label, running, time.latestNanos());
    tell(scheduled);
    return scheduled;
  }

  /** Calls {@code callback} between its two events. */
  void around(CallbackKind kind, Origin origin, Callback callback) throws Exception {
    if (on) {
      around(origin.scheduled == null ? tellLate(kind) : origin.scheduled, callback);
    } else {
      callback.call();
    }
  }

  /** Nobody wanted to know when it was scheduled. Its label was not kept. */
  private LoopEvent.Scheduled tellLate(CallbackKind kind) {
    LoopEvent.Scheduled scheduled =
        new LoopEvent.Scheduled(++lastId, kind, kind.name(), 0, time.latestNanos());
    tell(scheduled);
    return scheduled;
  }

  /** A job was told of when it was queued or is not told of at all: it is over in a moment. */
  private void aroundJob(LoopEvent.@Nullable Scheduled scheduled, Callback job) throws Exception {
    if (on && scheduled != null) {
      around(scheduled, job);
    } else {
      job.call();
    }
  }

  private void around(LoopEvent.Scheduled scheduled, Callback callback) throws Exception {
    long outer = running;
    // In the middle of another callback nobody knows how long that has taken.
    long start = outer == 0 ? time.latestNanos() : time.nanos();
    tell(new LoopEvent.Started(scheduled, phase, turn, start));
    running = scheduled.id();
    Throwable error = null;
    try {
      callback.call();
    } catch (Throwable thrown) {
      error = thrown;
      throw thrown;
    } finally {
      running = outer;
      tell(new LoopEvent.Ended(scheduled.id(), scheduled.kind(), time.nanos(), error));
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
    LoopEvent.Scheduled scheduled = tellOfScheduled(CallbackKind.PROMISE_JOB, job.label());
    return () -> aroundJob(scheduled, job);
  }

  // Ticks and jobs are gone before anybody could ask for the line that made them.
  private BoundJob inContext(CallbackKind kind, String label, Callback job) {
    LoopEvent.Scheduled scheduled = on ? tellOfScheduled(kind, label) : null;
    return new JobInContext(kind, scheduled, context.capture(), job);
  }

  /** A job that stands in a queue: itself what remembers where it came from. */
  private final class JobInContext implements BoundJob {

    private final CallbackKind kind;
    private final LoopEvent.@Nullable Scheduled scheduled;
    private final AsyncContext.@Nullable Resource resource;
    private final Callback job;

    JobInContext(
        CallbackKind kind,
        LoopEvent.@Nullable Scheduled scheduled,
        AsyncContext.@Nullable Resource resource,
        Callback job) {
      this.kind = kind;
      this.scheduled = scheduled;
      this.resource = resource;
      this.job = job;
    }

    /** After an exception a tick's context stays current: the listeners for exceptions see it. */
    @Override
    public void call() throws Exception {
      AsyncContext.Resource outer = context.enter(resource);
      boolean threw = true;
      try {
        aroundJob(scheduled, job);
        threw = false;
      } finally {
        if (!threw || kind == CallbackKind.MICROTASK) {
          context.enter(outer);
        }
      }
    }
  }

  private void tell(LoopEvent event) {
    for (LoopObserver observer : observers) {
      observer.on(event);
    }
  }
}
