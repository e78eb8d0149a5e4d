package dayone.runtime.worker;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Resolvers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inner side of a {@link WorkerPool}: what is pending, and how it is settled. Belongs to the
 * pool's loop.
 *
 * <p>The invariant: a task that was accepted is settled exactly once, by its report, by its
 * cancellation, or because its worker has ended; {@code pending} counts those that are not.
 */
final class PoolOwner implements PoolCrew.Pool {

  private final EventLoop loop;
  private final WorkerPoolOptions options;
  private final PoolExchange exchange;
  private final PoolCrew crew;
  private final PoolMeter meter;
  private final Listeners<@Nullable Void> onDrain = new Listeners<>();
  private final Listeners<Throwable> onError = new Listeners<>();
  private List<Resolvers<@Nullable Void>> untilDrained = new ArrayList<>();
  private final List<Resolvers<@Nullable Void>> untilClosed = new ArrayList<>();

  private long pending;
  private boolean needsDrain;
  private boolean closing;
  private boolean closed;

  PoolOwner(EventLoop loop, WorkerPoolOptions options) {
    this.loop = loop;
    this.options = options;
    exchange =
        new PoolExchange(
            loop, options.name, options.concurrentTasksPerWorker == 1, this::settleReport);
    exchange.handle().unref();
    meter = new PoolMeter(exchange.nanos());
    crew = new PoolCrew(loop, options, exchange, this);
  }

  void start() {
    crew.fillUpToMinimum();
  }

  Listeners<@Nullable Void> onDrain() {
    return onDrain;
  }

  Listeners<Throwable> onError() {
    return onError;
  }

  @Override
  public long pending() {
    return pending;
  }

  boolean needsDrain() {
    return needsDrain;
  }

  // ---- accepting

  /** Why a task cannot be accepted now, or null. */
  @Nullable Throwable refusal(TaskOptions task) {
    if (task.signal != null && task.signal.isAborted()) {
      return task.signal.reason();
    }
    if (closing) {
      return WorkerPoolException.closed(options.name);
    }
    return pending >= options.capacity()
        ? WorkerPoolException.queueFull(options.name, options.maxQueue)
        : null;
  }

  void accept(PoolTask task) {
    if (pending++ == 0) {
      exchange.handle().ref();
    }
    if (pending >= options.threadCapacity()) {
      needsDrain = true;
    }
    if (task.signal != null) {
      task.abortListener =
          signal -> {
            Throwable reason = signal.reason();
            cancel(task, reason == null ? new IllegalStateException("aborted") : reason);
            return null;
          };
      task.signal.onAbort(task.abortListener);
    }
    task.submitted = exchange.nanos();
    exchange.queue().add(task);
    crew.taskAdded();
  }

  // ---- settling

  /** One callback for each, as for each message in Node. False if there was none. */
  private boolean settleReport() throws Exception {
    switch (exchange.nextReport()) {
      case null -> {
        return false;
      }
      case PoolReport.Started(PoolTask task) -> limitTime(task);
      case PoolTask task -> finished(task);
    }
    return true;
  }

  private void limitTime(PoolTask task) {
    if (!task.settled) {
      task.timer =
          loop.setTimeout(
              () -> cancel(task, WorkerPoolException.timeout(task.timeoutMillis)),
              (double) task.timeoutMillis);
    }
  }

  private void finished(PoolTask task) throws Exception {
    if (task.settled) {
      return;
    }
    meter.finished(task);
    if (task.error == null) {
      task.resolvers.resolve(task.result);
    } else {
      task.resolvers.reject(task.error);
    }
    settled(task);
  }

  /** Settles a task that is not wanted any more, wherever it is. */
  private void cancel(PoolTask task, Throwable reason) throws Exception {
    if (task.settled) {
      return;
    }
    PoolMember member = null;
    if (task.move(PoolTask.State.QUEUED, PoolTask.State.CANCELLED)) {
      task.drop();
    } else if (task.move(PoolTask.State.TAKEN, PoolTask.State.CANCELLED)) {
      member = task.member;
    }
    // Else it is finished and its report is on its way: that will find it settled.
    fail(task, reason);
    if (member != null) {
      crew.replace(member);
    }
  }

  private void fail(PoolTask task, Throwable reason) throws Exception {
    meter.cancelled();
    task.resolvers.reject(reason);
    settled(task);
  }

  private void settled(PoolTask task) throws Exception {
    task.settled = true;
    loop.clearTimeout(task.timer);
    if (task.signal != null && task.abortListener != null) {
      task.signal.offAbort(task.abortListener);
    }
    if (--pending == 0) {
      nothingIsPending();
    }
    crew.tasksEnded();
    if (needsDrain && pending < options.threadCapacity()) {
      needsDrain = false;
      onDrain.emit(null);
    }
  }

  private void nothingIsPending() {
    fulfil(untilDrained);
    untilDrained = new ArrayList<>();
    if (closing) {
      crew.close();
    } else {
      exchange.handle().unref();
    }
  }

  // ---- losing a worker

  @Override
  public void workerExited(
      PoolMember member, String worker, int exitCode, @Nullable Throwable error, boolean isLoss)
      throws Exception {
    // What it has finished came before its end, but through another door.
    while (settleReport()) {}
    boolean isTold = false;
    for (PoolTask task : member.tasks()) {
      if (!task.isStarted()) {
        requeue(task);
      } else if (task.move(PoolTask.State.TAKEN, PoolTask.State.CANCELLED)) {
        isTold = true;
        fail(task, error == null ? WorkerPoolException.exited(worker, exitCode) : error);
      }
    }
    if (isLoss && error != null && !isTold) {
      // Behind the promise jobs of what has just been settled: that came first.
      loop.queueMicrotask(() -> report(error));
    }
  }

  /** Its worker had taken it and ended, because of something else, before it began. */
  private void requeue(PoolTask task) {
    if (task.move(PoolTask.State.TAKEN, PoolTask.State.QUEUED)) {
      exchange.queue().add(task);
      crew.taskAdded();
    }
  }

  /** An error that belongs to no task, such as one of a timer that a task has left behind. */
  private void report(Throwable error) throws Exception {
    if (!onError.isEmpty()) {
      onError.emit(error);
    } else if (error instanceof Error fatal) {
      throw fatal;
    } else {
      throw error instanceof Exception exception ? exception : new IllegalStateException(error);
    }
  }

  // ---- the end

  Promise<@Nullable Void> drain() {
    if (pending == 0) {
      return Promise.resolve();
    }
    Resolvers<@Nullable Void> drained = Promise.withResolvers();
    untilDrained.add(drained);
    return drained.promise();
  }

  Promise<@Nullable Void> close() {
    if (closed) {
      return Promise.resolve();
    }
    Resolvers<@Nullable Void> resolvers = Promise.withResolvers();
    untilClosed.add(resolvers);
    if (!closing) {
      closing = true;
      exchange.handle().ref();
      if (pending == 0) {
        crew.close();
      }
    }
    return resolvers.promise();
  }

  Promise<@Nullable Void> destroy() throws Exception {
    Promise<@Nullable Void> end = close();
    PoolTask task;
    while ((task = exchange.queue().poll()) != null) {
      cancel(task, WorkerPoolException.destroyed(options.name));
    }
    for (PoolMember member : crew.members()) {
      for (PoolTask running : member.tasks()) {
        cancel(running, WorkerPoolException.destroyed(options.name));
      }
    }
    return end;
  }

  @Override
  public void allExited() {
    if (!closed) {
      closed = true;
      exchange.handle().close(() -> {});
      fulfil(untilClosed);
    }
  }

  private static void fulfil(List<Resolvers<@Nullable Void>> promises) {
    for (Resolvers<@Nullable Void> promise : promises) {
      promise.resolve(null);
    }
  }

  PoolStatistics statistics() {
    List<PoolMember> members = crew.members();
    long now = exchange.nanos();
    return meter.read(
        members.size(),
        (int) members.stream().filter(PoolMember::isIdle).count(),
        members.stream().mapToInt(member -> member.tasks().size()).sum(),
        exchange.queue().size(),
        (double) meter.age(now) * options.maxThreads);
  }
}
