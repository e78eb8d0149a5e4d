package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** The next slice is asked for behind the jobs, so an exception ends it all. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.setImmediate(() -> {
      if (backlog.isEmpty()) {
        done.call();
        return;
      }
      for (int i = 0; i < perTurn && !backlog.isEmpty(); i++) {
        backlog.remove().call();
      }
      work(loop, backlog, perTurn, done);
    });
  }

  private Backlog() {}
}
