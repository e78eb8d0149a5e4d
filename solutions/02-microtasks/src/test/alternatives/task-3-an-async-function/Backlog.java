package dayone.topics.microtasks;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import dayone.runtime.promise.Promise;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A loop in an async function, which awaits an immediate before each slice. */
public final class Backlog {

  public static void work(EventLoop loop, Queue<Callback> backlog, int perTurn, Callback done) {
    async(() -> {
      await(immediate(loop));
      while (!backlog.isEmpty()) {
        for (int i = 0; i < perTurn && !backlog.isEmpty(); i++) {
          try {
            backlog.remove().call();
          } catch (Exception thrown) {
            loop.nextTick(() -> {
              throw thrown;
            });
          }
        }
        await(immediate(loop));
      }
      done.call();
    });
  }

  private static Promise<@Nullable Void> immediate(EventLoop loop) {
    return new Promise<>(resolvers -> loop.setImmediate(() -> resolvers.resolve(null)));
  }

  private Backlog() {}
}
