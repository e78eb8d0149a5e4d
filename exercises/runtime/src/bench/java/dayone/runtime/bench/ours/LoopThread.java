package dayone.runtime.bench.ours;

import dayone.runtime.loop.AsyncHandle;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.microtask.Callback;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jctools.queues.atomic.MpscUnboundedAtomicArrayQueue;

/**
 * A loop on a thread of its own that goes on between the calls of a benchmark, and the way in: a
 * queue, and an async handle that is told of it.
 */
final class LoopThread implements AutoCloseable {

  private static final int CHUNK = 1024;

  private final EventLoop loop = EventLoop.create();
  private final Queue<Callback> posted = new MpscUnboundedAtomicArrayQueue<>(CHUNK);
  private final Thread thread;
  private final AsyncHandle handle;

  LoopThread() {
    CompletableFuture<AsyncHandle> opened = new CompletableFuture<>();
    thread =
        Thread.ofPlatform()
            .name("loop")
            .start(() -> loop.run(() -> opened.complete(loop.openAsync("posts", posted::poll))));
    handle = opened.join();
  }

  /** The loop, for callbacks on its thread. */
  EventLoop loop() {
    return loop;
  }

  /** May be called by any thread. */
  void post(Callback callback) {
    posted.add(callback);
    handle.send();
  }

  /** Ends the loop, with whatever still keeps it alive. */
  @Override
  public void close() throws InterruptedException {
    post(() -> loop.process().exit(0));
    thread.join();
  }
}
