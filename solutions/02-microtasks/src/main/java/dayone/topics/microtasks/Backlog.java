package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** Task 3: much work on one loop, without keeping anybody else waiting. */
public final class Backlog {

  /** One immediate a turn, so the loop serves its timers and its I/O between two slices. */
  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.setImmediate(() -> slice(loop, backlog, perTurn, done));
  }

  private static void slice(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done)
      throws Exception {
    if (backlog.isEmpty()) {
      done.call();
      return;
    }
    // Asked for before the work is done: a job that throws ends this slice, and not the backlog.
    loop.setImmediate(() -> slice(loop, backlog, perTurn, done));
    for (int i = 0; i < perTurn && !backlog.isEmpty(); i++) {
      backlog.remove().call();
    }
  }

  private Backlog() {}
}
