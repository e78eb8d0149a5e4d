package dayone.runtime.worker;

import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.microtask.Callback;
import dayone.runtime.microtask.Unwinding;
import dayone.runtime.promise.Awaiter;
import dayone.runtime.promise.Promise;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The program of a pool's worker: takes tasks while there are any, each in a callback of its own
 * with a drain behind it, and reports what became of them. Belongs to the worker's thread.
 */
final class PoolRunner {

  private final PoolMember member;
  private final PoolExchange exchange;
  private final WorkerContext worker;
  private final AsyncHandle async;
  private final Callback runNext = this::runNext;
  private int underWay;

  /** A task is being called: the visit looks for the next one as soon as it returns. */
  private boolean calling;

  /** What {@link #runNext} is about. */
  private @Nullable PoolTask next;

  private PoolRunner(PoolMember member, WorkerContext worker) {
    this.member = member;
    this.exchange = member.exchange();
    this.worker = worker;
    this.async = worker.loop().openAsync("tasks of the pool", this::nextDelivery);
  }

  /** The main script. The handle for tasks keeps the worker alive until it is terminated. */
  static void main(WorkerContext worker) {
    PoolMember member = worker.workerData();
    PoolRunner runner = new PoolRunner(member, worker);
    member.startsWith(runner.async);
  }

  private @Nullable Callback nextDelivery() {
    while (underWay < member.places().length() && member.isAtWork()) {
      next = take();
      if (next != null) {
        member.found();
        return runNext;
      }
      member.becomesIdle();
      if (exchange.queue().isEmpty()) {
        return null;
      }
    }
    return null;
  }

  /** The next task that nobody has cancelled. */
  private @Nullable PoolTask take() {
    PoolTask task;
    while ((task = exchange.queue().poll()) != null) {
      task.place = freePlace();
      task.member = member;
      // Before it is taken: from then on the owner looks for it here.
      member.places().set(task.place, task);
      if (task.move(PoolTask.State.QUEUED, PoolTask.State.TAKEN)) {
        underWay++;
        return task;
      }
      member.places().set(task.place, null);
    }
    return null;
  }

  private int freePlace() {
    int place = 0;
    while (member.places().getPlain(place) != null) {
      place++;
    }
    return place;
  }

  private void runNext() {
    PoolTask task = Objects.requireNonNull(next);
    next = null;
    task.begins(exchange.nanos());
    if (task.timeoutMillis > 0) {
      exchange.report(new PoolReport.Started(task));
    }
    calling = true;
    try {
      Object result = task.call(worker);
      if (result instanceof Promise<?> promise) {
        promise.whenSettled(
            Awaiter.of(value -> fulfilled(task, value), reason -> rejected(task, reason)));
      } else {
        fulfilled(task, result);
      }
    } catch (Throwable thrown) {
      Unwinding.rethrow(thrown);
      rejected(task, thrown);
    } finally {
      calling = false;
    }
  }

  private void fulfilled(PoolTask task, @Nullable Object value) {
    try {
      task.result = Parcel.mail(value, List.of(), "result");
    } catch (DataCloneException refused) {
      task.error = refused;
    }
    finished(task);
  }

  private void rejected(PoolTask task, Throwable reason) {
    task.error = ErrorClone.of(reason);
    finished(task);
  }

  private void finished(PoolTask task) {
    task.end = exchange.nanos();
    if (!task.move(PoolTask.State.TAKEN, PoolTask.State.FINISHED)) {
      // Cancelled at the last moment: this worker is about to be terminated and takes nothing more.
      return;
    }
    member.places().set(task.place, null);
    if (underWay-- == member.places().length() && !calling) {
      // It was full, and the last look for tasks ended with that.
      async.send();
    }
    exchange.report(task);
  }
}
