package dayone.topics.messagequeues;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.promise.Promise;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Task 3: tries jobs again that fail, with waits that grow, and keeps a list of the hopeless. */
public final class RetryingQueue {

  /**
   * @param random gives a number from 0 (included) to 1 (excluded); asked once for each wait, and
   *     for nothing else
   */
  public RetryingQueue(EventLoop loop, RetryPolicy policy, DoubleSupplier random) {
    throw new Todo("Task 3: make a queue that tries again");
  }

  /**
   * Calls {@code job} at once for its first attempt. After a failure it waits and tries again, as
   * the policy says. A job that fails with a {@link PermanentException} is not tried again.
   *
   * @param name what its dead letter is called
   * @return is fulfilled with the value of the first attempt that succeeds, or rejected with the
   *     error of the last one; {@code add} itself throws nothing
   */
  public <T> Promise<T> add(String name, Job<T> job) {
    throw new Todo("Task 3: try a job, and try it again");
  }

  /**
   * The jobs that were given up, in the order in which that happened. The list does not change any
   * more.
   */
  public List<DeadLetter> deadLetters() {
    throw new Todo("Task 3: list the jobs that were given up");
  }

  /**
   * Takes all dead letters from the list and tries their jobs afresh, at once and with all
   * attempts. A job that is given up again becomes a dead letter again.
   */
  public void redrive() {
    throw new Todo("Task 3: give dead letters another chance");
  }
}
