package dayone.runtime.worker;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Effect;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on worker threads and gives promises of their results. Modelled on piscina, the pool
 * that programs of Node use.
 *
 * <p>A task is a static method; its argument and its result are cloned, as messages are, and a
 * {@code SharedBuffer} in them is shared. It runs in a callback of its worker's loop, so it may
 * also return a promise and go on for a while. Each result arrives on the pool's loop as a message:
 * a callback of the poll phase with a drain of its own.
 *
 * <p>The pool belongs to the thread of its loop. Tasks that are pending keep that loop alive, idle
 * workers do not; they are ended with the loop at the latest.
 *
 * <h2>Decisions</h2>
 *
 * <ul>
 *   <li><b>Workers take tasks, they are not given them.</b> The queue is shared: no task waits
 *       behind a long one while another worker is idle, and the most urgent task is the next,
 *       whatever was queued before it. Node has to post a task to one worker, and waits for its
 *       answer before it posts the next; that round trip is most of what a small task costs there.
 *   <li><b>A task that is cancelled or out of time while it runs costs its worker.</b> The promise
 *       is rejected and another worker started at once; the old one is terminated, as piscina does.
 *       In Java a thread ends only where it blocks, awaits, or asks {@link
 *       WorkerContext#isTerminated}; one that does none of these is given up, see {@link
 *       Worker#terminate}.
 *   <li><b>A worker that dies fails the tasks that it has under way and nothing else.</b> What it
 *       had taken and not begun goes back into the queue.
 *   <li><b>Back-pressure is offered and not forced</b>: {@link #needsDrain} and {@link #onDrain}
 *       say when to stop and go on; only past {@code maxQueue} is a task refused.
 * </ul>
 *
 * @see <a href="https://piscinajs.dev">piscina: the Node.js worker pool</a>
 */
public final class WorkerPool {

  private static final TaskOptions DEFAULT = new TaskOptions();

  private final EventLoop loop;
  private final PoolOwner owner;

  /** A pool with piscina's settings. */
  public WorkerPool(EventLoop loop) {
    this(loop, new WorkerPoolOptions());
  }

  /**
   * Starts as many workers as {@code options} wants at least.
   *
   * @param loop the loop of this thread, on which promises are settled
   */
  public WorkerPool(EventLoop loop, WorkerPoolOptions options) {
    loop.ownThread("new WorkerPool");
    this.loop = loop;
    owner = new PoolOwner(loop, options.copy());
    owner.start();
  }

  // ---- tasks

  /**
   * Runs {@code task} on a worker.
   *
   * @return a promise of its result. It is rejected with what the task throws; with an {@link
   *     IllegalArgumentException} if the task holds something; with a {@link DataCloneException} if
   *     argument or result cannot be cloned; and with a {@link WorkerPoolException} if the pool
   *     cannot take it or its worker ends
   */
  public <A extends @Nullable Object, R extends @Nullable Object> Promise<R> run(
      Task<A, R> task, A argument) {
    return run(task, argument, DEFAULT);
  }

  /** The same, with options. */
  public <A extends @Nullable Object, R extends @Nullable Object> Promise<R> run(
      Task<A, R> task, A argument, TaskOptions options) {
    WorkerTask<A, R> work = (value, worker) -> task.run(value);
    return submit(task, work, argument, options);
  }

  /** Runs a task that gets its worker as well. */
  public <A extends @Nullable Object, R extends @Nullable Object> Promise<R> run(
      WorkerTask<A, R> task, A argument) {
    return run(task, argument, DEFAULT);
  }

  /** The same, with options. */
  public <A extends @Nullable Object, R extends @Nullable Object> Promise<R> run(
      WorkerTask<A, R> task, A argument, TaskOptions options) {
    return submit(task, task, argument, options);
  }

  /** Runs a task that is over when the promise that it returns is settled. */
  public <A extends @Nullable Object, R extends @Nullable Object> Promise<R> runAsync(
      WorkerTask<A, Promise<R>> task, A argument) {
    return runAsync(task, argument, DEFAULT);
  }

  /** The same, with options. */
  public <A extends @Nullable Object, R extends @Nullable Object> Promise<R> runAsync(
      WorkerTask<A, Promise<R>> task, A argument, TaskOptions options) {
    return submit(task, task, argument, options);
  }

  /**
   * @param function the program's own, which must hold nothing
   * @param work how it is called
   */
  @SuppressWarnings("unchecked") // Argument and result have the types that the function names.
  private <R extends @Nullable Object> Promise<R> submit(
      Object function, WorkerTask<?, ?> work, @Nullable Object argument, TaskOptions options) {
    loop.ownThread("run");
    Throwable refusal = owner.refusal(options);
    if (refusal != null) {
      return Promise.reject(refusal);
    }
    Object mail;
    try {
      TaskFunctions.requireNothingHeld(function);
      mail = Parcel.mail(argument, options.transferList, "argument");
    } catch (DataCloneException | IllegalArgumentException refused) {
      return Promise.reject(refused);
    }
    Resolvers<@Nullable Object> resolvers = Promise.withResolvers();
    owner.accept(
        new PoolTask(
            (WorkerTask<@Nullable Object, @Nullable Object>) work, mail, options, resolvers));
    return (Promise<R>) resolvers.promise();
  }

  // ---- back-pressure

  /**
   * Whether every thread has as much as it may have: what is submitted now will wait. Whoever has
   * many tasks submits until this is true, and goes on after {@link #onDrain}.
   */
  public boolean needsDrain() {
    return owner.needsDrain();
  }

  /** {@link #needsDrain} was true and is false again. */
  public WorkerPool onDrain(Callback listener) {
    owner.onDrain().add(nothing -> listener.call(), false);
    return this;
  }

  /**
   * A worker has died of something that belongs to no task. It has been replaced. Without a
   * listener, the error is an uncaught exception of this loop.
   */
  public WorkerPool onError(Effect<Throwable> listener) {
    owner.onError().add(listener, false);
    return this;
  }

  // ---- its life

  /** A promise that is fulfilled as soon as no task is pending. */
  public Promise<@Nullable Void> drain() {
    loop.ownThread("drain");
    return owner.drain();
  }

  /**
   * Takes no more tasks, lets those that it has end, and ends its threads.
   *
   * @return a promise that is fulfilled when the threads have ended
   */
  public Promise<@Nullable Void> close() {
    loop.ownThread("close");
    return owner.close();
  }

  /**
   * Ends its threads in whatever they do; the promises of all pending tasks are rejected.
   *
   * @return a promise that is fulfilled when the threads have ended
   * @throws Exception what a listener for the drain event throws
   */
  public Promise<@Nullable Void> destroy() throws Exception {
    loop.ownThread("destroy");
    return owner.destroy();
  }

  /** How it is doing now. */
  public PoolStatistics statistics() {
    loop.ownThread("statistics");
    return owner.statistics();
  }
}
