package dayone.topics.microtasks;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;

/** Every slice is asked for at the beginning, so all run in one check phase. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    int slices = Math.ceilDiv(backlog.size(), perTurn);
    for (int slice = 0; slice < slices; slice++) {
      loop.setImmediate(() -> {
        for (int i = 0; i < perTurn && !backlog.isEmpty(); i++) {
          backlog.remove().call();
        }
      });
    }
    loop.setImmediate(done);
  }

  private Backlog() {}
}
