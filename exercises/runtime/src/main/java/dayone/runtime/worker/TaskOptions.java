package dayone.runtime.worker;

import dayone.runtime.async.AbortSignal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of one task of a {@link WorkerPool}. */
public final class TaskOptions {

  int priority;
  @Nullable AbortSignal signal;
  @Nullable Duration timeout;
  List<? extends Transferable> transferList = List.of();

  /** A task of priority 0 that nothing ends before it ends itself. */
  public TaskOptions() {}

  /** Tasks with a higher number go first; those with the same go in the order of submission. */
  public TaskOptions priority(int priority) {
    this.priority = priority;
    return this;
  }

  /**
   * What cancels the task. One that waits is taken out of the queue; one that runs loses its
   * worker, which is terminated and replaced. Its promise is rejected with the reason of the
   * signal.
   */
  public TaskOptions signal(AbortSignal signal) {
    this.signal = signal;
    return this;
  }

  /**
   * For how long the task may run; its time in the queue does not count. One that runs longer is
   * ended like one that is cancelled. ({@link AbortSignal#timeout} counts from now.)
   *
   * @throws IllegalArgumentException if it is not at least a millisecond
   */
  public TaskOptions timeout(Duration timeout) {
    if (timeout.toMillis() < 1) {
      throw new IllegalArgumentException(
          "A task may run for a millisecond at least, not for " + timeout + ".");
    }
    this.timeout = timeout;
    return this;
  }

  /** What in the argument is not cloned but moves to the worker. */
  public TaskOptions transferList(List<? extends Transferable> transferList) {
    this.transferList = List.copyOf(transferList);
    return this;
  }
}
