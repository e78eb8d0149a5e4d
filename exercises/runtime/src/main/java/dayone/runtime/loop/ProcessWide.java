package dayone.runtime.loop;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the loops of one program share, each on its thread: what Node has once for a process. */
final class ProcessWide {

  /** libuv has one thread pool for all loops of a process. */
  final Executor threadPool;

  private final AtomicInteger threads = new AtomicInteger();
  private final ConcurrentHashMap<Class<?>, Object> shared = new ConcurrentHashMap<>();

  ProcessWide(int threadPoolSize) {
    threadPool = ThreadPool.ofSize(threadPoolSize);
  }

  <T> T shared(Class<T> type, Supplier<T> first) {
    return type.cast(shared.computeIfAbsent(type, key -> first.get()));
  }

  /** 0 for the main thread, then 1, 2, 3. */
  int nextThreadId() {
    return threads.getAndIncrement();
  }
}
