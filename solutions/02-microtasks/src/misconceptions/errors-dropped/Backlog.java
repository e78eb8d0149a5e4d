package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** What a job throws is caught and forgotten. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.setImmediate(() -> {
      if (backlog.isEmpty()) {
        done.call();
        return;
      }
      work(loop, backlog, perTurn, done);
      for (int i = 0; i < perTurn && !backlog.isEmpty(); i++) {
        try {
          backlog.remove().call();
        } catch (Exception ignored) {
          // Go on with the next job.
        }
      }
    });
  }

  private Backlog() {}
}
