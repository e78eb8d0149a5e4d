package dayone.runtime.loop;

import dayone.runtime.events.EventEmitter;
import dayone.runtime.events.Listener;
import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Rejected;
import dayone.runtime.microtask.RejectionListener;
import dayone.runtime.microtask.Unwinding;
import org.jspecify.annotations.Nullable;

/**
 * The program as a whole: its events and its end. Belongs to the loop's thread.
 *
 * <table>
 * <caption>Events</caption>
 * <tr><td>uncaughtException, uncaughtExceptionMonitor</td><td>(Throwable, String origin)</td></tr>
 * <tr><td>unhandledRejection</td><td>(Throwable reason, promise)</td></tr>
 * <tr><td>rejectionHandled</td><td>(promise)</td></tr>
 * <tr><td>beforeExit, exit</td><td>(Integer code)</td></tr>
 * </table>
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/process.html#process-events">Node: process
 *     events</a>
 */
public final class NodeProcess {

  private static final String UNCAUGHT_EXCEPTION = "uncaughtException";
  private static final String UNHANDLED_REJECTION = "unhandledRejection";

  /** The exit code of a program that another thread has ended. */
  private static final int EXIT_TERMINATED = 1;

  private final EventEmitter events = new EventEmitter();
  private final Observation observation;
  private final AsyncContext context;
  private final Hooks hooks;
  private int exitCode;
  private boolean exitCodeIsSet;

  /** The exit event has been emitted, or is being. */
  private boolean exiting;

  /** The program is to end now: no callback of it may run any more. */
  private boolean left;

  /** Another thread wants it to end. */
  private volatile boolean terminated;

  NodeProcess(Observation observation, AsyncContext context, Hooks hooks) {
    this.context = context;
    this.observation = observation;
    this.hooks = hooks;
  }

  /** What the process needs of its loop. */
  interface Hooks {

    /** A listener has dealt with an exception. */
    void afterUncaught();

    /** The exit event is about to be emitted. */
    void exiting();
  }

  /** Adds a listener for an event of the table above. */
  public NodeProcess on(String event, Listener listener) {
    events.on(event, listener);
    return this;
  }

  /** Adds a listener for one event. */
  public NodeProcess once(String event, Listener listener) {
    events.once(event, listener);
    return this;
  }

  /** Removes a listener. */
  public NodeProcess off(String event, Listener listener) {
    events.off(event, listener);
    return this;
  }

  /** What {@code run} returns when the loop ends by itself. 0 unless set. */
  public int exitCode() {
    return exitCode;
  }

  /** Sets the code with which the loop shall end. */
  public void setExitCode(int code) {
    exitCode = code;
    exitCodeIsSet = true;
  }

  /**
   * Ends the loop now: the exit listeners run, nothing else does, not even what is queued already.
   * Does not return.
   *
   * @throws Exception what an exit listener threw. Then the program goes on, as in Node; only its
   *     ticks are dropped from here on
   */
  public void exit(int code) throws Exception {
    setExitCode(code);
    if (!exiting) {
      emitExit();
    }
    throw leave(null);
  }

  /** Whether the program has asked for its end, or died, even if it then caught the way out. */
  boolean hasLeft() {
    return left || terminated;
  }

  /** Any thread: ends the program at the next occasion. No listener is told, as in Node. */
  void terminate() {
    terminated = true;
  }

  boolean isTerminated() {
    return terminated;
  }

  /** The way out with the exit code as it stands. */
  LoopExit leave(@Nullable UncaughtException uncaught) {
    left = true;
    return new LoopExit(terminated ? EXIT_TERMINATED : exitCode, uncaught);
  }

  void restart() {
    exiting = false;
    left = false;
    exitCode = 0;
    exitCodeIsSet = false;
  }

  void emitBeforeExit() throws Exception {
    observed("beforeExit", () -> events.emit("beforeExit", exitCode));
  }

  /** At the natural end once more, even if the program has survived a call of {@link #exit}. */
  void emitExit() throws Exception {
    exiting = true;
    hooks.exiting();
    observed("exit", () -> events.emit("exit", exitCode));
  }

  /** The program has thrown. */
  void uncaught(Throwable error) {
    report(error, UNCAUGHT_EXCEPTION);
  }

  /** Gives {@code error} to the listeners for uncaught exceptions, or ends the loop with it. */
  private void report(Throwable error, String origin) {
    boolean handled;
    try {
      observed(
          "uncaughtExceptionMonitor", () -> events.emit("uncaughtExceptionMonitor", error, origin));
      handled = observed(UNCAUGHT_EXCEPTION, () -> events.emit(UNCAUGHT_EXCEPTION, error, origin));
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      exitCode = UncaughtException.EXIT_HANDLER_THREW;
      throw leave(new UncaughtException(UNCAUGHT_EXCEPTION, exitCode, thrown));
    }
    if (!handled) {
      // While exit is being emitted, a code that was set stays: it has been announced.
      if (!exiting || !exitCodeIsSet) {
        exitCode = UncaughtException.EXIT_UNCAUGHT;
      }
      emitExitOfDyingProgram();
      throw leave(new UncaughtException(origin, exitCode, error));
    }
    hooks.afterUncaught();
    context.unwound();
  }

  /** It dies of something worse already: what a listener throws now is lost, as in Node. */
  private void emitExitOfDyingProgram() {
    if (exiting) {
      return;
    }
    try {
      emitExit();
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
    }
  }

  /**
   * How rejections that nobody handled reach the program. A listener that throws leaves the drain
   * it was called from, and with it the rest of the batch: so it is in Node.
   */
  RejectionListener rejectionListener() {
    return new RejectionListener() {
      @Override
      public void unhandled(Rejected promise) throws Exception {
        Throwable reason = promise.reason();
        AsyncContext.Resource outer = context.currentOrNull();
        if (promise.resource() != null) {
          context.enter(promise.resource());
        }
        boolean handled;
        try {
          handled =
              observed(
                  UNHANDLED_REJECTION, () -> events.emit(UNHANDLED_REJECTION, reason, promise));
        } catch (Throwable thrown) {
          // Whoever listens to exceptions is no longer in the promise's context.
          context.enter(outer);
          throw thrown;
        }
        if (handled) {
          context.enter(outer);
        } else {
          report(reason, UNHANDLED_REJECTION);
        }
      }

      @Override
      public void handledLate(Rejected promise) throws Exception {
        observed("rejectionHandled", () -> events.emit("rejectionHandled", promise));
      }
    };
  }

  @FunctionalInterface
  private interface Emission {
    boolean emit() throws Exception;
  }

  /** Shows an emission as a callback of its own, if anybody listens to the event. */
  private boolean observed(String event, Emission emission) throws Exception {
    if (events.listenerCount(event) == 0) {
      return false;
    }
    Origin origin = observation.scheduled(CallbackKind.PROCESS_EVENT, event);
    boolean[] emitted = new boolean[1];
    Callback call = () -> emitted[0] = emission.emit();
    observation.around(CallbackKind.PROCESS_EVENT, origin, call);
    return emitted[0];
  }
}
