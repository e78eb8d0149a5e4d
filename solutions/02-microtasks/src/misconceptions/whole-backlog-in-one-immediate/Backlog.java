package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** One immediate for all of it. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.setImmediate(() -> {
      if (backlog.isEmpty()) {
        done.call();
        return;
      }
      work(loop, backlog, perTurn, done);
      while (!backlog.isEmpty()) {
        backlog.remove().call();
      }
    });
  }

  private Backlog() {}
}
