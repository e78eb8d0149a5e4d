package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** Asks for the next slice in finally, and is done at once when nothing is left. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.setImmediate(() -> {
      boolean finished = false;
      try {
        int called = 0;
        Callback job;
        while (called < perTurn && (job = backlog.poll()) != null) {
          called++;
          job.call();
        }
        finished = backlog.isEmpty();
      } finally {
        if (!finished) {
          work(loop, backlog, perTurn, done);
        }
      }
      if (finished) {
        done.call();
      }
    });
  }

  private Backlog() {}
}
