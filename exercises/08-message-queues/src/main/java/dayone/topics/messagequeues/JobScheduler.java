package dayone.topics.messagequeues;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Task 4: runs jobs later, and again and again. */
public final class JobScheduler {

  /**
   * @param onError is told of every run that fails, whether the job threw or its promise was
   *     rejected
   */
  public JobScheduler(EventLoop loop, Consumer<Throwable> onError) {
    throw new Todo("Task 4: make a scheduler");
  }

  /**
   * Runs {@code job} once, {@code millis} from now.
   *
   * @param millis at least 1; may be longer than a timer can wait
   * @return cancels the job. Does nothing if the job has begun or was cancelled.
   * @throws IllegalStateException if the scheduler is closed
   */
  public Runnable after(long millis, Supplier<? extends Promise<?>> job) {
    throw new Todo("Task 4: run a job later");
  }

  /**
   * Runs {@code job} again and again. It is due {@code period}, 2 · {@code period}, 3 · {@code
   * period}, … milliseconds from now, however late a run has been. A run that fails does not end
   * this.
   *
   * @param period at least 1; may be longer than a timer can wait
   * @return cancels the job: no further run begins. A run that is under way goes on. Does nothing
   *     if the job was cancelled.
   * @throws IllegalStateException if the scheduler is closed
   */
  public Runnable every(long period, Supplier<? extends Promise<?>> job) {
    throw new Todo("Task 4: run a job again and again, without drift");
  }

  /**
   * Cancels all jobs. What is under way goes on.
   *
   * @return is fulfilled when no run is under way any more
   */
  public Promise<Void> close() {
    throw new Todo("Task 4: cancel everything, and wait for what is under way");
  }
}
