package dayone.runtime.worker;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The workers of a pool: starts them, wakes them, lets go of them, replaces those that die. Belongs
 * to the owner's loop.
 */
final class PoolCrew {

  /** What the crew needs of its pool. */
  interface Pool {

    /** How many tasks have no outcome yet. */
    long pending();

    /** A worker has ended and left these tasks behind. */
    void workerExited(
        PoolMember member, String worker, int exitCode, @Nullable Throwable error, boolean isLoss)
        throws Exception;

    /** The last worker has ended. */
    void allExited();
  }

  /** The loop's side of a member. */
  private static final class Post {

    final Worker worker;
    @Nullable Throwable error;

    Post(Worker worker) {
      this.worker = worker;
    }
  }

  private final EventLoop loop;
  private final WorkerPoolOptions options;
  private final PoolExchange exchange;
  private final Pool pool;
  private final Map<PoolMember, Post> members = new LinkedHashMap<>();

  /** Workers that are members no more and have not ended yet. */
  private int leaving;

  private int started;
  private boolean closing;
  private @Nullable Timeout shrinkTimer;

  PoolCrew(EventLoop loop, WorkerPoolOptions options, PoolExchange exchange, Pool pool) {
    this.loop = loop;
    this.options = options;
    this.exchange = exchange;
    this.pool = pool;
  }

  int size() {
    return members.size();
  }

  List<PoolMember> members() {
    return List.copyOf(members.keySet());
  }

  void fillUpToMinimum() {
    while (members.size() < options.minThreads) {
      add();
    }
  }

  /** A task was queued: somebody has to take it. */
  void taskAdded() {
    exchange.wakeOne();
    growIfNeeded();
  }

  private void growIfNeeded() {
    if (members.size() < options.maxThreads
        && pool.pending() > (long) members.size() * options.concurrentTasksPerWorker) {
      add();
    }
  }

  private void add() {
    PoolMember member = new PoolMember(exchange, options.concurrentTasksPerWorker);
    Worker worker =
        new Worker(
            loop,
            PoolRunner::main,
            new WorkerOptions()
                .workerData(member)
                .name(options.name + " " + ++started)
                .terminationGrace(options.terminationGrace));
    // The tasks keep the loop alive, and the pool sees to that; an idle worker does not.
    worker.unref();
    Post post = new Post(worker);
    members.put(member, post);
    exchange.members().add(member);
    worker.onError(error -> post.error = error);
    worker.onExit(code -> exited(member, post, code));
  }

  // ---- going

  /** Ends a worker in whatever it does; another takes its place. */
  void replace(PoolMember member) {
    if (dismiss(member)) {
      refill();
    }
  }

  private boolean dismiss(PoolMember member) {
    Post post = members.remove(member);
    if (post == null) {
      return false;
    }
    letGo(member);
    leaving++;
    post.worker.terminate();
    return true;
  }

  private void letGo(PoolMember member) {
    exchange.members().remove(member);
    member.retire();
  }

  private void refill() {
    if (!closing) {
      fillUpToMinimum();
      growIfNeeded();
    }
    if (!exchange.queue().isEmpty()) {
      // Whoever has gone may have been the one that searched.
      exchange.wakeOne();
    }
  }

  /** Ends all workers and starts no other. {@link Pool#allExited} follows, perhaps at once. */
  void close() {
    closing = true;
    loop.clearTimeout(shrinkTimer);
    members().forEach(this::dismiss);
    if (leaving == 0) {
      pool.allExited();
    }
  }

  private void exited(PoolMember member, Post post, int code) throws Exception {
    boolean isLoss = members.remove(member) != null;
    if (isLoss) {
      letGo(member);
    } else {
      leaving--;
    }
    try {
      pool.workerExited(member, post.worker.toString(), code, post.error, isLoss);
    } finally {
      refill();
      if (closing && leaving == 0 && members.isEmpty()) {
        pool.allExited();
      }
    }
  }

  // ---- shrinking

  /** Tasks have ended: perhaps there are more workers than are needed. */
  void tasksEnded() {
    if (shrinkTimer == null && !closing && isSomebodyToSpare()) {
      // Saving threads is no reason to keep a program alive.
      shrinkTimer =
          loop.setTimeout(
                  this::shrink, (int) Math.min(options.idleTimeout.toMillis(), Integer.MAX_VALUE))
              .unref();
    }
  }

  /** There are fewer tasks than workers, so at least one has none under way. */
  private boolean isSomebodyToSpare() {
    return members.size() > options.minThreads && pool.pending() < members.size();
  }

  private void shrink() {
    shrinkTimer = null;
    long before = exchange.nanos() - TimeUnit.MILLISECONDS.toNanos(options.idleTimeout.toMillis());
    for (PoolMember member : new ArrayList<>(members.keySet()).reversed()) {
      if (members.size() > options.minThreads && member.retireIfIdleSince(before)) {
        dismiss(member);
      }
    }
    // Somebody who has reported a task may not have said yet that there is no other.
    tasksEnded();
  }
}
