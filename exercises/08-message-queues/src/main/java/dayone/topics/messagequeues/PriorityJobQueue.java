package dayone.topics.messagequeues;

import dayone.runtime.Todo;
import dayone.runtime.promise.Promise;
import java.util.function.Supplier;

/** Task 2: runs jobs, the urgent ones first, and never too many at once. */
public final class PriorityJobQueue {

  /**
   * @param concurrency how many jobs are under way at once at most
   * @throws IllegalArgumentException if {@code concurrency} is less than 1
   */
  public PriorityJobQueue(int concurrency) {
    throw new Todo("Task 2: make a job queue with a limit");
  }

  /**
   * Adds a job. If fewer jobs are under way than may be, it begins before {@code add} returns.
   * Otherwise it waits: whenever a job ends, the one with the smallest priority begins, and of
   * several with that priority the one that was added first.
   *
   * @param priority the smaller the number, the more urgent; it may be negative
   * @param job begins when it is called, and ends when its promise is settled
   * @return what becomes of the job: its value or its error, also an exception that {@code job}
   *     throws instead of returning a promise. {@code add} itself throws nothing.
   */
  public <T> Promise<T> add(int priority, Supplier<Promise<T>> job) {
    throw new Todo("Task 2: run a job when it is its turn");
  }

  /** How many jobs are under way. */
  public int running() {
    throw new Todo("Task 2: count the jobs that are under way");
  }

  /** How many jobs have not begun yet. */
  public int waiting() {
    throw new Todo("Task 2: count the jobs that wait");
  }

  /** Is fulfilled as soon as no job waits and none is under way: at once if that is so now. */
  public Promise<Void> onIdle() {
    throw new Todo("Task 2: say when everything is done");
  }
}
