package dayone.topics.microtasks;

import dayone.runtime.Todo;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** Task 3: much work on one loop, without keeping anybody else waiting. */
public final class Backlog {

  /**
   * Calls every job of {@code backlog}, in order, and takes it out of there; then calls {@code
   * done}. Returns before any of them is called.
   *
   * @param loop the loop to work on
   * @param backlog the jobs; a job may add others
   * @param perTurn how many jobs one turn of the loop may have, at least 1
   * @param done is called once, when the backlog is empty
   */
  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    throw new Todo("Task 3: work through the backlog without starving the loop");
  }

  private Backlog() {}
}
