package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Microtasks;
import dayone.runtime.time.Clock;
import java.nio.channels.SelectableChannel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event loop that orders callbacks as Node 20 does.
 *
 * <p>{@link #run} takes the main script, calls it, and turns until nothing is left to wait for.
 * While it runs, the loop belongs to the thread that called it; every other method may be called by
 * that thread only, or by any thread while the loop does not run.
 *
 * @see <a href="https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick">Node:
 *     the event loop</a>
 */
public final class EventLoop {

  private final LoopMetrics metrics;
  private final LoopTime time;
  private final Observation observation;
  private final NodeProcess process;
  private final Microtasks microtasks;
  private final Dispatcher dispatcher;
  private final Inbox inbox = new Inbox();
  private final Phases phases;
  private final CleanupHooks cleanupHooks = new CleanupHooks();
  private final Clock clock;
  private final CompletionOrder completionOrder;
  private final ProcessWide processWide;
  private final int threadId;
  private final Ownership ownership;

  EventLoop(EventLoopBuilder settings) {
    clock = settings.clock;
    completionOrder = settings.completionOrder;
    processWide =
        settings.processWide == null
            ? new ProcessWide(settings.threadPoolSize)
            : settings.processWide;
    threadId = processWide.nextThreadId();
    metrics = new LoopMetrics(clock);
    time = new LoopTime(clock, metrics);
    AsyncContext context = new AsyncContext();
    CreationSites sites = new CreationSites(settings.capturesCreationSites);
    observation = new Observation(settings.observers, time, context, sites);
    process = new NodeProcess(observation, context, new ProcessHooks());
    microtasks =
        new Microtasks(process.rejectionListener(), process::uncaught, observation, context);
    dispatcher = new Dispatcher(microtasks, process, observation);
    ownership = new Ownership(microtasks, dispatcher);
    phases = new Phases(time, metrics, observation, dispatcher, inbox, settings.completionOrder);
    settings.observers.forEach(observer -> observer.watches(metrics));
  }

  /** A loop in real time, as a program gets it that is run and not tested. */
  public static EventLoop create() {
    return builder().build();
  }

  /** A loop with a clock, an observer or a thread pool of one's own. */
  public static EventLoopBuilder builder() {
    return new EventLoopBuilder();
  }

  // ---- the turn

  /**
   * Calls {@code main} and runs until nothing keeps the loop alive.
   *
   * @return the exit code: 0, or what the program set or gave to {@link NodeProcess#exit}
   * @throws UncaughtException if the program threw, or a promise was rejected, and nothing handled
   *     it
   * @throws IllegalStateException if the loop runs already
   */
  public int run(Callback main) {
    ownership.take();
    try {
      process.restart();
      microtasks.asCurrent(() -> live(main));
      return process.exitCode();
    } catch (LoopExit exit) {
      microtasks.clear();
      if (exit.uncaught() != null) {
        throw exit.uncaught();
      }
      return exit.code();
    } finally {
      cleanupHooks.run();
      phases.runEnds();
      ownership.release();
    }
  }

  private void live(Callback main) {
    metrics.scriptStarts();
    dispatcher.runBegins();
    observation.enter(Phase.MAIN_SCRIPT);
    dispatcher.run(
        CallbackKind.MAIN_SCRIPT,
        observation.scheduled(CallbackKind.MAIN_SCRIPT, "main script"),
        main);
    // Also after an exception that a listener has dealt with: the main script is no callback scope.
    dispatcher.drain();
    metrics.loopStarts();
    do {
      phases.turnWhileAlive();
      observation.enter(Phase.EXIT);
      dispatcher.emit(process::emitBeforeExit);
    } while (phases.areAlive());
    metrics.loopExits();
    dispatcher.emit(process::emitExit);
    microtasks.clear();
  }

  /** Whether something is left that the loop would run or wait for. */
  public boolean isAlive() {
    return phases.areAlive();
  }

  /** Whether it is this thread that the loop runs on; an async function is a part of the loop. */
  public boolean isRunningHere() {
    return ownership.isMine();
  }

  // ---- what a program of Node calls

  /**
   * Calls {@code callback} in a timers phase, {@code delay} milliseconds from now at the earliest.
   *
   * @param delay what is not a number from 1 to 2147483647 counts as 1; a fraction is cut off
   */
  public Timeout setTimeout(Callback callback, double delay) {
    ownership.require("setTimeout", callback);
    return phases.timers.set(callback, delay, false);
  }

  /** Calls {@code callback} every {@code delay} milliseconds until it is cleared. */
  public Timeout setInterval(Callback callback, double delay) {
    ownership.require("setInterval", callback);
    return phases.timers.set(callback, delay, true);
  }

  /**
   * Keeps the callback of {@code timer} from being called (again). Null is allowed and does
   * nothing.
   */
  public void clearTimeout(@Nullable Timeout timer) {
    ownership.require("clearTimeout");
    if (timer != null) {
      phases.timers.clear(timer);
    }
  }

  /** The same as {@link #clearTimeout}: in Node, too, either clears both. */
  public void clearInterval(@Nullable Timeout timer) {
    clearTimeout(timer);
  }

  /** Calls {@code callback} in the next check phase: right after the I/O of this turn. */
  public Immediate setImmediate(Callback callback) {
    ownership.require("setImmediate", callback);
    return phases.check.set(
        callback, observation.scheduled(CallbackKind.IMMEDIATE, "setImmediate"));
  }

  /** Keeps the callback from being called. Null is allowed and does nothing. */
  public void clearImmediate(@Nullable Immediate immediate) {
    ownership.require("clearImmediate");
    if (immediate != null) {
      phases.check.clear(immediate);
    }
  }

  /** Calls {@code callback} as soon as the running one has ended, before any promise job. */
  public void nextTick(Callback callback) {
    ownership.require("nextTick", callback);
    microtasks.nextTick(callback);
  }

  /** Calls {@code callback} in one line with the promise jobs. */
  public void queueMicrotask(Callback callback) {
    ownership.require("queueMicrotask", callback);
    microtasks.queueMicrotask(callback);
  }

  /** The program as a whole: its events and its end. */
  public NodeProcess process() {
    return process;
  }

  // ---- several threads

  /**
   * Settings of a loop for another thread of this program. It shares the thread pool and the time
   * with this loop and delivers requests in the same order; nobody observes it yet. As long as such
   * a loop computes, a virtual clock stands still for all of them.
   */
  public EventLoopBuilder forAnotherThread() {
    EventLoopBuilder builder = new EventLoopBuilder();
    builder.clock = clock.forAnotherLoop();
    builder.completionOrder = completionOrder;
    builder.processWide = processWide;
    return builder;
  }

  /**
   * The one object of {@code type} that all threads of this program have; any thread may call this.
   * For registries of the runtime's other rooms, which would be static if a JVM had one program.
   *
   * @param first makes it, if this is the first call for the type
   */
  public <T> T sharedByThreads(Class<T> type, Supplier<T> first) {
    return processWide.shared(type, first);
  }

  /** 0 for the main thread of a program; its other threads count from 1. */
  public int threadId() {
    return threadId;
  }

  /**
   * Ends the run from any thread, without another callback, not even of the exit event: {@link
   * #run} returns 1. The program notices at the end of its callback, at its next {@code await} or
   * call of the loop, or, since its thread should be interrupted too, where it blocks. Code that
   * does none of these cannot be ended. A loop that does not run yet ends as soon as it begins.
   */
  public void terminate() {
    process.terminate();
    microtasks.halt();
    inbox.signal();
  }

  /** Any thread: whether {@link #terminate} was called. */
  public boolean isTerminated() {
    return process.isTerminated();
  }

  /**
   * Gives this loop up, from any thread: it was terminated and does not end. Its cleanup hooks are
   * called now, as they would be at the end.
   */
  public void abandon() {
    terminate();
    cleanupHooks.run();
  }

  /** Any thread: this loop is of no interest any more, so time no longer waits for it. */
  public void retire() {
    clock.retire();
  }

  /** What is called when the run ends, however it ends. */
  public CleanupHooks cleanupHooks() {
    return cleanupHooks;
  }

  // ---- libuv's own doors, on which the runtime's other rooms are built

  /**
   * Runs {@code work} on the thread pool and {@code done} in a poll phase after it has finished:
   * {@code uv_queue_work}.
   *
   * @param label what a trace calls it
   */
  public <T extends @Nullable Object> void queueWork(
      String label, Callable<T> work, WorkCallback<T> done) {
    ownership.require("queueWork", work);
    ownership.require("queueWork", done);
    Origin origin = observation.scheduled(CallbackKind.COMPLETION, label);
    Request<T> request =
        new Request<>(
            origin, label, phases.poll.requestBegins(), work, done, inbox::put, phases.requests);
    phases.requests.add(request);
    processWide.threadPool.execute(request);
  }

  /** Opens a handle, which keeps the loop alive until it is closed or unreferenced. */
  public Handle openHandle(String name) {
    ownership.require("openHandle");
    return phases.handles.open(name);
  }

  /**
   * Opens a handle that may ask, from any thread, to be visited in the poll phase.
   *
   * @param name what messages and traces call it
   */
  public AsyncHandle openAsync(String name, AsyncHandle.Deliveries deliveries) {
    return phases.poll.open(openHandle(name), deliveries);
  }

  /**
   * Watches {@code channel} in the poll phase; it becomes non-blocking. What is open when the run
   * ends is closed then: in Node the process ends there.
   *
   * @param name what messages and traces call it
   */
  public PollHandle openPoll(String name, SelectableChannel channel, PollHandle.Watcher watcher) {
    return phases.poll.open(openHandle(name), channel, watcher);
  }

  /** Calls {@code callback} once, right before the next poll. libuv: {@code uv_prepare_t}. */
  public void prepare(Callback callback) {
    ownership.require("prepare", callback);
    phases.prepare.add(callback, observation.scheduled(CallbackKind.PREPARE, "prepare"));
  }

  /** Puts an I/O callback off to the pending phase of the next turn. */
  public void defer(Callback callback) {
    ownership.require("defer", callback);
    phases.pending.add(callback, observation.scheduled(CallbackKind.PENDING, "deferred I/O"));
  }

  /** The loop's time in milliseconds, read afresh. */
  public long now() {
    return time.refresh();
  }

  /** The date, in milliseconds since the beginning of 1970: {@code Date.now()}. */
  public long epochMillis() {
    return time.epochMillis();
  }

  /**
   * Starts a timer of libuv's own, on which instruments are built.
   *
   * @param millis the time between two calls of {@code beat}; at least 1
   * @param beat no code of the program: nothing is drained behind it, and what it throws ends the
   *     run
   */
  public RawTimer startRawTimer(long millis, Runnable beat) {
    ownership.require("startRawTimer", beat);
    if (millis < 1) {
      throw new IllegalArgumentException(
          "startRawTimer needs at least 1 ms between two beats, and got " + millis + ".");
    }
    return phases.rawTimers.start(millis, beat);
  }

  /** What the loop knows of its own time. */
  public LoopMetrics metrics() {
    return metrics;
  }

  // ---- why it is still alive

  /**
   * What the loop would run or wait for: timers, immediates, handles, requests. Those that are
   * {@code referenced} keep it alive.
   */
  public List<ActiveResource> activeResources() {
    return phases.activeResources();
  }

  /** {@link #activeResources()} in one line each, for people to read. */
  public List<String> leftovers() {
    return activeResources().stream().map(ActiveResource::description).toList();
  }

  /**
   * {@link #activeResources()} as a text that tells what keeps the loop alive, what does not, and
   * where each was made.
   */
  public String whyAlive() {
    return WhyAlive.text(activeResources());
  }

  /**
   * For calls of the runtime's other rooms that belong to the loop's thread.
   *
   * @param call its name, for the message
   * @throws IllegalStateException if the loop runs on another thread than this one
   */
  public void ownThread(String call) {
    ownership.require(call);
  }

  /** What the process needs of its loop. */
  private final class ProcessHooks implements NodeProcess.Hooks {

    @Override
    public void afterUncaught() {
      // Node: an empty immediate, so that a check phase comes, and with it the drain of what the
      // exception has left in the queues.
      setImmediate(() -> {});
    }

    @Override
    public void exiting() {
      microtasks.dropTicks();
    }
  }
}
