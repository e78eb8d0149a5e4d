package dayone.runtime.microtask;

import java.util.ArrayDeque;
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
  private final AsyncContext context;
  private boolean dropsTicks;

  /** Written by any thread, and read before each job: a queue that never ends must end then. */
  private volatile boolean halted;

  /**
   * @param listener decides about unhandled rejections
   * @param uncaught receives what a microtask throws; the microtasks behind it go on
   * @param hook sees every job that is queued
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
      ticks.add(hook.queued(JobKind.NEXT_TICK, callback));
    }
  }

  /** Queues {@code callback} behind the other microtasks, as {@code queueMicrotask} does. */
  public void queueMicrotask(Callback callback) {
    jobs.add(hook.queued(JobKind.MICROTASK, callback));
  }

  /** Queues a promise job, in the same line as {@link #queueMicrotask}. */
  public void queuePromiseJob(Callback job) {
    jobs.add(hook.queued(JobKind.PROMISE_JOB, job));
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
        // exception
        // it stays current: the listeners for exceptions see it.
        AsyncContext.Resource outer = context.enter(null);
        tick.call();
        context.enter(outer);
      }
      runMicrotasks();
    } while (!halted && (!ticks.isEmpty() || rejections.report()));
  }

  private void runMicrotasks() {
    Callback job;
    while (!halted && (job = jobs.poll()) != null) {
      try {
        job.call();
      } catch (Throwable thrown) {
        Unwinding.rethrow(thrown);
        uncaught.accept(thrown);
      }
    }
  }
}
