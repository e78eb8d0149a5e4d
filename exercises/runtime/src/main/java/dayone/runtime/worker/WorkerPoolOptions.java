package dayone.runtime.worker;

import java.time.Duration;

/**
 * Settings of a {@link WorkerPool}. Names and defaults are piscina's, the pool that programs of
 * Node use.
 *
 * @see <a href="https://piscinajs.dev/api-reference/class">piscina: the options</a>
 */
public final class WorkerPoolOptions {

  int minThreads = Math.max(Runtime.getRuntime().availableProcessors() / 2, 1);
  int maxThreads = Math.max(Runtime.getRuntime().availableProcessors() * 3 / 2, 1);
  Duration idleTimeout = Duration.ZERO;
  int maxQueue = Integer.MAX_VALUE;
  int concurrentTasksPerWorker = 1;
  Duration terminationGrace = Duration.ofSeconds(1);
  String name = "pool";

  /** Half of the processors to one and a half of them, a queue without a limit. */
  public WorkerPoolOptions() {}

  /**
   * A pool that keeps so many threads, no more and no less.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public WorkerPoolOptions threads(int threads) {
    return threads(threads, threads);
  }

  /**
   * A pool that starts with {@code min} threads and grows to {@code max} while tasks wait.
   *
   * @throws IllegalArgumentException if {@code max} is below 1 or below {@code min}
   */
  public WorkerPoolOptions threads(int min, int max) {
    if (min < 0 || max < 1 || max < min) {
      throw new IllegalArgumentException(
          "A pool needs at least one thread and no fewer than its minimum, not "
              + min
              + " to "
              + max
              + ".");
    }
    minThreads = min;
    maxThreads = max;
    return this;
  }

  /** How long a thread above the minimum may be without a task before it ends. 0 unless set. */
  public WorkerPoolOptions idleTimeout(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("A thread cannot be idle for " + timeout + ".");
    }
    idleTimeout = timeout;
    return this;
  }

  /**
   * How many tasks may wait while all threads are busy; one more is refused. No limit unless set.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public WorkerPoolOptions maxQueue(int tasks) {
    if (tasks < 0) {
      throw new IllegalArgumentException("A queue cannot hold " + tasks + " tasks.");
    }
    maxQueue = tasks;
    return this;
  }

  /**
   * How many tasks a worker has under way at once; of use for tasks that wait for promises. 1
   * unless set. If one of them costs the worker its life, the others fail with it.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public WorkerPoolOptions concurrentTasksPerWorker(int tasks) {
    if (tasks < 1) {
      throw new IllegalArgumentException("A worker needs at least one task, not " + tasks + ".");
    }
    concurrentTasksPerWorker = tasks;
    return this;
  }

  /** See {@link WorkerOptions#terminationGrace}. 1 second unless set. */
  public WorkerPoolOptions terminationGrace(Duration grace) {
    terminationGrace = grace;
    return this;
  }

  /** What threads and messages call the pool. */
  public WorkerPoolOptions name(String name) {
    this.name = name;
    return this;
  }

  /** As they are now. */
  WorkerPoolOptions copy() {
    return new WorkerPoolOptions()
        .threads(minThreads, maxThreads)
        .idleTimeout(idleTimeout)
        .maxQueue(maxQueue)
        .concurrentTasksPerWorker(concurrentTasksPerWorker)
        .terminationGrace(terminationGrace)
        .name(name);
  }

  /** How many tasks may be under way or wait. */
  long capacity() {
    return threadCapacity() + maxQueue;
  }

  /** How many tasks may be under way. */
  long threadCapacity() {
    return (long) maxThreads * concurrentTasksPerWorker;
  }
}
