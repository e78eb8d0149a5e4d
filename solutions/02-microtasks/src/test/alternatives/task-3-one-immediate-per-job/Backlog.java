package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** Every job has an immediate of its own; the first of a turn asks for those of the next. */
public final class Backlog {

  private final EventLoop loop;
  private final Queue<Callback> backlog;
  private final int perTurn;
  private final Callback done;
  private boolean over;

  private Backlog(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    this.loop = loop;
    this.backlog = backlog;
    this.perTurn = perTurn;
    this.done = done;
  }

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    new Backlog(loop, backlog, perTurn, done).turn();
  }

  private void turn() {
    int jobs = Math.max(1, Math.min(perTurn, backlog.size()));
    for (int i = 0; i < jobs; i++) {
      boolean last = i == jobs - 1;
      loop.setImmediate(() -> {
        if (over) {
          return;
        }
        Callback job = backlog.poll();
        if (last && job != null) {
          // Now and not behind the job: it may throw.
          loop.setImmediate(this::turnAgain);
        }
        if (job != null) {
          job.call();
        } else if (last) {
          over = true;
          done.call();
        }
      });
    }
  }

  private void turnAgain() throws Exception {
    // This immediate is in a turn already, so it works itself.
    int jobs = Math.min(perTurn, backlog.size());
    if (jobs == 0) {
      over = true;
      done.call();
      return;
    }
    loop.setImmediate(this::turnAgain);
    for (int i = 0; i < jobs; i++) {
      backlog.remove().call();
    }
  }
}
