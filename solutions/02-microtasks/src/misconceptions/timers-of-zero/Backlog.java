package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** A timeout of 0 before each slice. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.setTimeout(
        () -> {
          if (backlog.isEmpty()) {
            done.call();
            return;
          }
          work(loop, backlog, perTurn, done);
          for (int i = 0; i < perTurn && !backlog.isEmpty(); i++) {
            backlog.remove().call();
          }
        },
        0);
  }

  private Backlog() {}
}
