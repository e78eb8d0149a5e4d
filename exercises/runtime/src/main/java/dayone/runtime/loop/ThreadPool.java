package dayone.runtime.loop;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * libuv's thread pool: the threads on which file system calls and other blocking work run, so that
 * the loop's own does not block.
 *
 * <p>Threads start with the first work and end a second after the last, so a loop that is dropped
 * needs no shutdown. Daemons, since in Node too the end of the loop is the end of the program.
 *
 * @see <a href="https://docs.libuv.org/en/v1.x/threadpool.html">libuv: thread pool</a>
 */
final class ThreadPool {

  /** {@code UV_THREADPOOL_SIZE}, unless set. */
  static final int DEFAULT_SIZE = 4;

  private ThreadPool() {}

  static Executor ofSize(int size) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size,
            size,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("loop-pool-", 1).daemon().factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
