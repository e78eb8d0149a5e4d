package dayone.runtime.worker;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.NodeProcess;
import org.jspecify.annotations.Nullable;

/**
 * What a worker's program has of its surroundings: what Node's module {@code worker_threads}
 * exports inside a worker. Belongs to the worker's thread.
 *
 * @see <a href="https://nodejs.org/docs/latest-v20.x/api/worker_threads.html">Node: worker
 *     threads</a>
 */
public final class WorkerContext {

  private final EventLoop loop;
  private final MessagePort parentPort;
  private final @Nullable Object workerData;

  WorkerContext(EventLoop loop, MessagePort parentPort, @Nullable Object workerData) {
    this.loop = loop;
    this.parentPort = parentPort;
    this.workerData = workerData;
  }

  /**
   * The data that the parent gave to this worker: a clone of it.
   *
   * @param <T> what the program expects; if it is something else, the caller's assignment throws
   */
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals",
    "NullAway"
  }) // It has the parent's type.
  public <T extends @Nullable Object> T workerData() {
    return (T) workerData;
  }

  /** The port to the parent. A listener on it keeps the worker alive. */
  public MessagePort parentPort() {
    return parentPort;
  }

  /** The worker's own loop. */
  public EventLoop loop() {
    return loop;
  }

  /** The worker's own process: {@code exit} ends this worker and nothing else. */
  public NodeProcess process() {
    return loop.process();
  }

  /** The number of this worker, from 1. */
  public int threadId() {
    return loop.threadId();
  }

  /**
   * Whether the parent wants this worker to end. A computation that makes no call of the runtime
   * should ask from time to time and return: Java cannot stop a thread from outside.
   */
  public boolean isTerminated() {
    return loop.isTerminated();
  }
}
