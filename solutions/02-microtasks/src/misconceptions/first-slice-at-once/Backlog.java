package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** The first slice runs inside of work. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    try {
      for (int i = 0; i < perTurn && !backlog.isEmpty(); i++) {
        backlog.remove().call();
      }
      if (backlog.isEmpty()) {
        done.call();
        return;
      }
    } catch (Exception thrown) {
      throw new IllegalStateException(thrown);
    }
    loop.setImmediate(() -> work(loop, backlog, perTurn, done));
  }

  private Backlog() {}
}
