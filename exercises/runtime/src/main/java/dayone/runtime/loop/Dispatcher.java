package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Microtasks;
import dayone.runtime.microtask.Unwinding;

/**
 * The one place that calls the program. Every callback of every phase passes here; so here is where
 * the two queues are drained and where an exception of the program is caught.
 *
 * <p>Node opens a callback scope around a native-to-JavaScript call and drains at its end, unless
 * the callback threw. Phases with many callbacks (timers, immediates) open one scope for all of
 * them and drain in between. Both shapes are made of {@link #run} and {@link #drain}.
 */
final class Dispatcher {

  private final Microtasks microtasks;
  private final NodeProcess process;
  private final Observation observation;
  private final AsyncContext context;

  Dispatcher(Microtasks microtasks, NodeProcess process, Observation observation) {
    this.context = microtasks.context();
    this.microtasks = microtasks;
    this.process = process;
    this.observation = observation;
  }

  /** The observers are asked what they want, which holds until the next turn. */
  void runBegins() {
    observation.askObservers();
    microtasks.lookAtHook();
  }

  /** The same at the beginning of a turn. */
  void turnBegins() {
    observation.turnBegins();
    microtasks.lookAtHook();
  }

  /**
   * One callback and the drain behind it, as for a finished request.
   *
   * @return false if one of the two threw
   */
  boolean dispatch(CallbackKind kind, Origin origin, Callback callback) {
    return run(kind, origin, callback) && drain();
  }

  /**
   * Calls {@code callback}. If it throws, the error has been reported when this returns.
   *
   * @return whether it ended without an exception
   */
  boolean run(CallbackKind kind, Origin origin, Callback callback) {
    leaveIfAsked();
    AsyncContext.Resource outer = context.enter(origin.resource);
    try {
      observation.around(kind, origin, callback);
    } catch (Throwable thrown) {
      keepResource(origin);
      return caught(thrown);
    }
    keepResource(origin);
    context.enter(outer);
    leaveIfAsked();
    return true;
  }

  /** What an interval's or a port's callback has set is there again at its next call. */
  private void keepResource(Origin origin) {
    if (origin != Origin.NONE) {
      origin.resource = context.currentOrNull();
    }
  }

  /** Lets the process emit an event of its own, as a callback scope. */
  void emit(Callback emission) {
    context.enterProcess();
    try {
      emission.call();
    } catch (Throwable thrown) {
      caught(thrown);
      return;
    }
    drain();
  }

  /**
   * Empties the queues.
   *
   * @return false if a tick threw; it has been reported, and what is left stays queued
   */
  boolean drain() {
    context.enterBase();
    return drainHere();
  }

  /** A phase begins that calls {@link #drainBetween} between its callbacks. */
  void openScope() {
    context.openScope();
  }

  /** The same, between two callbacks of one phase. */
  boolean drainBetween() {
    context.enterScope();
    return drainHere();
  }

  private boolean drainHere() {
    try {
      microtasks.drain();
    } catch (Throwable thrown) {
      return caught(thrown);
    }
    leaveIfAsked();
    return true;
  }

  private boolean caught(Throwable thrown) {
    Unwinding.rethrow(thrown);
    leaveIfAsked();
    process.uncaught(thrown);
    return false;
  }

  /** Another thread has ended the program. */
  void leaveIfTerminated() {
    if (process.isTerminated()) {
      throw process.leave(null);
    }
  }

  /** A program that catches everything has caught our way out as well; it ends all the same. */
  void leaveIfAsked() {
    if (process.hasLeft()) {
      throw process.leave(null);
    }
  }
}
