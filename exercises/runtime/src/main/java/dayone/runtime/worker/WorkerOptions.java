package dayone.runtime.worker;

import dayone.runtime.loop.LoopObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a worker; each has the value that Node gives it unless it is set.
 *
 * @see <a
 *     href="https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#new-workerfilename-options">Node:
 *     new Worker</a>
 */
public final class WorkerOptions {

  private static final Duration TERMINATION_GRACE = Duration.ofSeconds(1);
  private static final int STACK_SIZE_MB = 4;

  @Nullable Object workerData;
  List<? extends Transferable> transferList = List.of();
  @Nullable String name;
  int stackSizeMb = STACK_SIZE_MB;
  Duration terminationGrace = TERMINATION_GRACE;
  final List<LoopObserver> observers = new ArrayList<>();

  /** The settings that Node has. */
  public WorkerOptions() {}

  /** What the program gets: a clone of {@code data}. */
  public WorkerOptions workerData(@Nullable Object data) {
    this.workerData = data;
    return this;
  }

  /** What in the data is not cloned but moves into the worker. */
  public WorkerOptions transferList(List<? extends Transferable> transferList) {
    this.transferList = List.copyOf(transferList);
    return this;
  }

  /** What thread, traces and messages call the worker. The class of the program unless set. */
  public WorkerOptions name(String name) {
    this.name = name;
    return this;
  }

  /**
   * The size of the thread's stack: {@code resourceLimits.stackSizeMb}, 4 unless set. Node's other
   * limits are about the heap, which in Java belongs to all threads together.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public WorkerOptions stackSizeMb(int megabytes) {
    if (megabytes < 1) {
      throw new IllegalArgumentException(
          "A stack needs at least 1 megabyte, not " + megabytes + ".");
    }
    this.stackSizeMb = megabytes;
    return this;
  }

  /**
   * How long {@link Worker#terminate} waits for the thread before it is given up: 1 second unless
   * set, of real time, whatever clock the loops have.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public WorkerOptions terminationGrace(Duration grace) {
    if (grace.isNegative()) {
      throw new IllegalArgumentException("Nobody can wait for " + grace + ".");
    }
    this.terminationGrace = grace;
    return this;
  }

  /** Adds an observer of the worker's loop. It is called on the worker's thread. */
  public WorkerOptions observer(LoopObserver observer) {
    observers.add(observer);
    return this;
  }
}
