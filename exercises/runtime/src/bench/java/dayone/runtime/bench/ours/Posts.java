package dayone.runtime.bench.ours;

import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;

/**
 * A loop on a thread of its own, and the way in: a queue, and an async handle that is told of it.
 */
final class Posts implements AutoCloseable {

  private static final int CHUNK = 1024;

  private final Queue<Callback> posted = new MpscUnboundedAtomicArrayQueue<>(CHUNK);
  private final Thread thread;
  private final AsyncHandle handle;

  Posts() {
    CompletableFuture<AsyncHandle> opened = new CompletableFuture<>();
    thread =
        Thread.ofPlatform()
            .name("loop")
            .start(() -> {
              EventLoop loop = EventLoop.create();
              loop.run(() -> opened.complete(loop.openAsync("posts", posted::poll)));
            });
    handle = opened.join();
  }

  /** May be called by any thread. */
  void post(Callback callback) {
    posted.add(callback);
    handle.send();
  }

  /** Ends the loop. */
  @Override
  public void close() throws InterruptedException {
    post(() -> handle.handle().close(() -> {}));
    thread.join();
  }
}
