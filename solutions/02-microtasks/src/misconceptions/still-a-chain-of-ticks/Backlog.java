package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** The program of the colleague, unchanged. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.nextTick(() -> {
      Callback job = backlog.poll();
      if (job == null) {
        done.call();
      } else {
        job.call();
        work(loop, backlog, perTurn, done);
      }
    });
  }

  private Backlog() {}
}
