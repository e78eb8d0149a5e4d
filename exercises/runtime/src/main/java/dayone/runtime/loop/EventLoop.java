package dayone.runtime.loop;

import dayone.runtime.microtask.AsyncContext;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Microtasks;
import java.nio.channels.SelectableChannel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
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

  private final LoopTime time;
  private final Observation observation;
  private final NodeProcess process;
  private final Microtasks microtasks;
  private final Dispatcher dispatcher;
  private final Inbox inbox = new Inbox();
  private final Executor threadPool;
  private final Phases phases;
  private volatile @Nullable Thread runningOn;

  EventLoop(EventLoopBuilder settings) {
    time = new LoopTime(settings.clock);
    AsyncContext context = new AsyncContext();
    observation = new Observation(settings.observers, time, context);
    process = new NodeProcess(observation, context, new ProcessHooks());
    microtasks =
        new Microtasks(
            process.rejectionListener(), process::uncaught, observation::queued, context);
    dispatcher = new Dispatcher(microtasks, process, observation);
    threadPool = ThreadPool.ofSize(settings.threadPoolSize);
    phases = new Phases(time, observation, dispatcher, inbox, settings.completionOrder);
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
    if (runningOn != null) {
      throw new IllegalStateException(
          "The loop runs already. Inside of it, schedule with setImmediate or nextTick instead of"
              + " calling run() again.");
    }
    runningOn = Thread.currentThread();
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
      phases.poll.closeChannels();
      runningOn = null;
    }
  }

  private void live(Callback main) {
    observation.enter(Phase.MAIN_SCRIPT);
    dispatcher.run(
        CallbackKind.MAIN_SCRIPT,
        observation.scheduled(CallbackKind.MAIN_SCRIPT, "main script"),
        main);
    // Also after an exception that a listener has dealt with: the main script is no callback scope.
    dispatcher.drain();
    do {
      phases.turnWhileAlive();
      observation.enter(Phase.EXIT);
      dispatcher.emit(process::emitBeforeExit);
    } while (phases.areAlive());
    dispatcher.emit(process::emitExit);
    microtasks.clear();
  }

  /** Whether something is left that the loop would run or wait for. */
  public boolean isAlive() {
    return phases.areAlive();
  }

  // ---- what a program of Node calls

  /**
   * Calls {@code callback} in a timers phase, {@code delay} milliseconds from now at the earliest.
   *
   * @param delay what is not a number from 1 to 2147483647 counts as 1; a fraction is cut off
   */
  public Timeout setTimeout(Callback callback, double delay) {
    ownThread("setTimeout");
    requireCallback("setTimeout", callback);
    return phases.timers.set(callback, delay, false);
  }

  /** Calls {@code callback} every {@code delay} milliseconds until it is cleared. */
  public Timeout setInterval(Callback callback, double delay) {
    ownThread("setInterval");
    requireCallback("setInterval", callback);
    return phases.timers.set(callback, delay, true);
  }

  /**
   * Keeps the callback of {@code timer} from being called (again). Null is allowed and does
   * nothing.
   */
  public void clearTimeout(@Nullable Timeout timer) {
    ownThread("clearTimeout");
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
    ownThread("setImmediate");
    requireCallback("setImmediate", callback);
    return phases.check.set(
        callback, observation.scheduled(CallbackKind.IMMEDIATE, "setImmediate"));
  }

  /** Keeps the callback from being called. Null is allowed and does nothing. */
  public void clearImmediate(@Nullable Immediate immediate) {
    ownThread("clearImmediate");
    if (immediate != null) {
      phases.check.clear(immediate);
    }
  }

  /** Calls {@code callback} as soon as the running one has ended, before any promise job. */
  public void nextTick(Callback callback) {
    ownThread("nextTick");
    requireCallback("nextTick", callback);
    microtasks.nextTick(callback);
  }

  /** Calls {@code callback} in one line with the promise jobs. */
  public void queueMicrotask(Callback callback) {
    ownThread("queueMicrotask");
    requireCallback("queueMicrotask", callback);
    microtasks.queueMicrotask(callback);
  }

  /** The program as a whole: its events and its end. */
  public NodeProcess process() {
    return process;
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
    ownThread("queueWork");
    requireCallback("queueWork", work);
    requireCallback("queueWork", done);
    Origin origin = observation.scheduled(CallbackKind.COMPLETION, label);
    threadPool.execute(new Request<>(origin, phases.poll.requestBegins(), work, done, inbox::put));
  }

  /** Opens a handle, which keeps the loop alive until it is closed or unreferenced. */
  public Handle openHandle(String name) {
    ownThread("openHandle");
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
    ownThread("prepare");
    requireCallback("prepare", callback);
    phases.prepare.add(callback, observation.scheduled(CallbackKind.PREPARE, "prepare"));
  }

  /** Puts an I/O callback off to the pending phase of the next turn. */
  public void defer(Callback callback) {
    ownThread("defer");
    requireCallback("defer", callback);
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

  /** What is still open or waiting: timers, immediates, handles, requests. For people to read. */
  public List<String> leftovers() {
    return phases.leftovers();
  }

  /** At the call, where the mistake is: later the loop could only say that something was null. */
  private static void requireCallback(String call, @Nullable Object callback) {
    if (callback == null) {
      throw new IllegalArgumentException(
          call + " needs a function to call, and got null. Pass a lambda, such as () -> { … }.");
    }
  }

  private void ownThread(String call) {
    Thread owner = runningOn;
    // An async function may run on a thread of its own while the loop's waits for it; the queues it
    // finds there tell that it may.
    if (owner != null && owner != Thread.currentThread() && !microtasks.areCurrent()) {
      throw new IllegalStateException(
          call
              + " was called on thread '"
              + Thread.currentThread().getName()
              + "', but the loop runs on '"
              + owner.getName()
              + "'. Only callbacks of the loop may call it: hand work to another thread with"
              + " queueWork, its result comes back on the loop.");
    }
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
