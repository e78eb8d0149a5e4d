package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** The jobs are counted at the beginning; those that come later are left. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    slice(loop, backlog, perTurn, backlog.size(), done);
  }

  private static void slice(
      EventLoop loop, Queue<Callback> backlog, int perTurn, int left, Callback done) {
    loop.setImmediate(() -> {
      if (left <= 0) {
        done.call();
        return;
      }
      slice(loop, backlog, perTurn, left - perTurn, done);
      for (int i = 0; i < Math.min(perTurn, left); i++) {
        backlog.remove().call();
      }
    });
  }

  private Backlog() {}
}
