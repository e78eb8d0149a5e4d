package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** One job in each turn, however many are allowed. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.setImmediate(() -> {
      if (backlog.isEmpty()) {
        done.call();
        return;
      }
      work(loop, backlog, perTurn, done);
      backlog.remove().call();
    });
  }

  private Backlog() {}
}
