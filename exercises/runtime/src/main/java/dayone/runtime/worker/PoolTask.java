package dayone.runtime.worker;

import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.EventTarget;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Resolvers;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task on its way through the pool. Who may touch what: the owner's loop before it queues the
 * task and after it has come back; the worker in between. Only {@link #state} is fought for.
 */
final class PoolTask implements PoolReport {

  /** Where it is. Written by compare-and-set: whoever moves it on is the one. */
  enum State {
    /** Waits in the queue. */
    QUEUED,
    /** A worker has it. */
    TAKEN,
    /** The worker has its outcome. */
    FINISHED,
    /** The owner wants it no more, and the worker's outcome does not count. */
    CANCELLED
  }

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(PoolTask.class, "state", State.class);
    } catch (ReflectiveOperationException missing) {
      throw new ExceptionInInitializerError(missing);
    }
  }

  final int priority;

  /** 0 if it has no limit. */
  final int timeoutMillis;

  /** Null once the worker has it, so that a cancelled task in the queue holds nothing. */
  @Nullable WorkerTask<@Nullable Object, @Nullable Object> work;

  @Nullable Object mail;

  private volatile State state = State.QUEUED;

  // ---- the owner's

  final Resolvers<@Nullable Object> resolvers;
  final @Nullable AbortSignal signal;
  EventTarget.@Nullable Listener<AbortSignal> abortListener;
  @Nullable Timeout timer;
  boolean settled;
  long submitted;

  // ---- the worker's

  /** Written before the task is taken. */
  volatile @Nullable PoolMember member;

  /** Which of the member's places it has. */
  int place;

  /** Volatile: of a worker that was given up, the owner asks while its thread still runs. */
  private volatile boolean started;

  long start;
  long end;
  @Nullable Object result;
  @Nullable Throwable error;

  PoolTask(
      WorkerTask<@Nullable Object, @Nullable Object> work,
      @Nullable Object mail,
      TaskOptions options,
      Resolvers<@Nullable Object> resolvers) {
    this.work = work;
    this.mail = mail;
    this.resolvers = resolvers;
    this.priority = options.priority;
    this.signal = options.signal;
    this.timeoutMillis =
        options.timeout == null
            ? 0
            // The longest delay that a timer can have: 24 days.
            : (int) Math.min(options.timeout.toMillis(), Integer.MAX_VALUE);
  }

  /** Calls the program's function; the task does not hold it any more then. */
  @Nullable Object call(WorkerContext worker) throws Exception {
    WorkerTask<@Nullable Object, @Nullable Object> function = Objects.requireNonNull(work);
    Object argument = Parcel.open(mail, worker.loop());
    work = null;
    mail = null;
    return function.run(argument, worker);
  }

  boolean isStarted() {
    return started;
  }

  void begins(long now) {
    started = true;
    start = now;
  }

  /** Nobody will run it. */
  void drop() {
    Parcel.lose(mail);
    work = null;
    mail = null;
  }

  boolean move(State from, State to) {
    return STATE.compareAndSet(this, from, to);
  }

  boolean isQueued() {
    return state == State.QUEUED;
  }
}
