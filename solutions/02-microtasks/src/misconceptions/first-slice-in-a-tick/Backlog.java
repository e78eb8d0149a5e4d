package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** The first slice is a tick, so a turn that begins in an I/O callback has two. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    loop.nextTick(() -> slice(loop, backlog, perTurn, done));
  }

  private static void slice(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done)
      throws Exception {
    if (backlog.isEmpty()) {
      done.call();
      return;
    }
    loop.setImmediate(() -> slice(loop, backlog, perTurn, done));
    for (int i = 0; i < perTurn && !backlog.isEmpty(); i++) {
      backlog.remove().call();
    }
  }

  private Backlog() {}
}
