package dayone.runtime.loop;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** What the loops of one program share, each on its thread: what Node has once for a process. */
final class ProcessWide {

  /** libuv has one thread pool for all loops of a process. */
  final Executor threadPool;

  private final AtomicInteger threads = new AtomicInteger();

  ProcessWide(int threadPoolSize) {
    threadPool = ThreadPool.ofSize(threadPoolSize);
  }

  /** 0 for the main thread, then 1, 2, 3. */
  int nextThreadId() {
    return threads.getAndIncrement();
  }
}
