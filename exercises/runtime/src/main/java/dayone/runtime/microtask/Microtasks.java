package dayone.runtime.microtask;

import java.util.ArrayDeque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The nextTick queue and the microtask queue of one loop. Belongs to the loop's thread.
 *
 * <p>The package description has the rule by which the two are emptied.
 */
public final class Microtasks {

  private static final ThreadLocal<@Nullable Microtasks> CURRENT = new ThreadLocal<>();

  private final ArrayDeque<Callback> ticks = new ArrayDeque<>();
  private final ArrayDeque<Callback> jobs = new ArrayDeque<>();
  private final Rejections rejections;
  private final Consumer<Throwable> uncaught;
  private final JobHook hook;
  private boolean watched;
  private final AsyncContext context;
  private boolean dropsTicks;
  private boolean drainsInside;

  /** Written by any thread, and read before each job: a queue that never ends must end then. */
  private volatile boolean halted;

  /**
   * @param listener decides about unhandled rejections
   * @param uncaught receives what a microtask throws; the microtasks behind it go on
   * @param hook sees the jobs that are queued
   * @param context what follows the program through the queues
   */
  public Microtasks(
      RejectionListener listener,
      Consumer<Throwable> uncaught,
      JobHook hook,
      AsyncContext context) {
    this.rejections = new Rejections(listener);
    this.context = context;
    this.uncaught = uncaught;
    this.hook = hook;
    lookAtHook();
  }

  /** Asks the hook whether somebody watches. Not asked for each job: it holds for many. */
  public final void lookAtHook() {
    watched = hook.isWatching();
  }

  /** The queues of the loop that runs on this thread, or null. */
  public static @Nullable Microtasks currentOrNull() {
    return CURRENT.get();
  }

  /**
   * The queues of the loop that runs on this thread.
   *
   * @throws IllegalStateException if none does
   */
  public static Microtasks current() {
    Microtasks current = CURRENT.get();
    if (current == null) {
      throw new IllegalStateException(
          "No event loop runs on thread '"
              + Thread.currentThread().getName()
              + "'. Promises belong to a loop: create them inside loop.run(() -> …) or in a callback"
              + " of it.");
    }
    return current;
  }

  /**
   * Makes these the queues of this thread while {@code body} runs. Loops nest: a test may run a
   * loop inside a callback of another, and finds the outer one in place afterwards.
   */
  public void asCurrent(Runnable body) {
    Microtasks outer = CURRENT.get();
    CURRENT.set(this);
    try {
      body.run();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /** Whether these are the queues of this thread. */
  public boolean areCurrent() {
    return CURRENT.get() == this;
  }

  /** Queues {@code callback} behind the other ticks, as {@code process.nextTick} does. */
  public void nextTick(Callback callback) {
    if (!dropsTicks) {
      ticks.add(isPlain() ? callback : hook.tick(callback));
    }
  }

  /** Queues {@code callback} behind the other microtasks, as {@code queueMicrotask} does. */
  public void queueMicrotask(Callback callback) {
    jobs.add(isPlain() ? callback : hook.microtask(callback));
  }

  /** Queues a promise job, in the same line as {@link #queueMicrotask}. */
  public void queuePromiseJob(BoundJob job) {
    jobs.add(watched ? hook.promiseJob(job) : job);
  }

  /**
   * Nobody watches, nobody wants the loop to end, and no context follows the program: only the
   * order of the callbacks can be seen. Whoever can keep that order at less cost may do so.
   */
  public boolean isPlain() {
    return !watched && !halted && !context.isUsed();
  }

  /** Whether a microtask is queued. */
  public boolean hasJobs() {
    return !jobs.isEmpty();
  }

  /** What follows the program from callback to callback. */
  public AsyncContext context() {
    return context;
  }

  /** Where promises report that they are rejected, and that somebody handled it. */
  public Rejections rejections() {
    return rejections;
  }

  /** From now on ticks are dropped, as Node does once {@code process.exit} has begun. */
  public void dropTicks() {
    dropsTicks = true;
  }

  /** Any thread: from now on no job runs any more, not even one that is queued. */
  public void halt() {
    halted = true;
  }

  /** Forgets what is queued and takes ticks again: a loop that ended may be run once more. */
  public void clear() {
    ticks.clear();
    jobs.clear();
    dropsTicks = false;
  }

  /**
   * Empties both queues.
   *
   * @throws Exception what a tick threw. The other ticks and all microtasks stay queued for the
   *     next drain: in Node an exception leaves this loop as it stands.
   */
  public void drain() throws Exception {
    do {
      Callback tick;
      while (!halted && (tick = ticks.poll()) != null) {
        // A resource of its own, empty if it was queued before any storage was used. After an
        // exception it stays current: the listeners for exceptions see it.
        AsyncContext.Resource outer = context.enter(null);
        tick.call();
        context.enter(outer);
      }
      runMicrotasks();
    } while (!halted && (!ticks.isEmpty() || rejections.report()));
  }

  private void runMicrotasks() {
    while (runNextJob()) {
      // The test is the body.
    }
  }

  /**
   * Runs microtasks on the stack of one of them that has nothing to do until {@code isAwaited}: an
   * async function at an {@code await}. The order is that of {@link #drain}; what is saved is to
   * leave the function's stack and to come back. Only for one job at a time: inside of these
   * microtasks it does nothing.
   *
   * <p>Returns when {@code isAwaited} is false or no microtask is left, whichever is first.
   */
  public void drainInside(BooleanSupplier isAwaited) {
    if (drainsInside) {
      return;
    }
    drainsInside = true;
    try {
      while (isAwaited.getAsBoolean() && runNextJob()) {
        // The test is the body.
      }
    } finally {
      drainsInside = false;
    }
  }

  /** Runs the microtask at the head of the queue; false if there is none. */
  private boolean runNextJob() {
    Callback job = halted ? null : jobs.poll();
    if (job == null) {
      return false;
    }
    try {
      if (job instanceof BoundJob) {
        job.call();
      } else {
        callInNoContext(job);
      }
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      uncaught.accept(thrown);
    }
    return true;
  }

  /** Also before any storage is used: this job may be the first to use one. */
  private void callInNoContext(Callback job) throws Exception {
    AsyncContext.Resource outer = context.enter(null);
    try {
      job.call();
    } finally {
      context.enter(outer);
    }
  }
}
