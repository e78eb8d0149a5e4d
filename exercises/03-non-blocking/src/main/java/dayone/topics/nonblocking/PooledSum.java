package dayone.topics.nonblocking;

import dayone.runtime.Todo;
import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.WorkerPool;
import dayone.runtime.worker.WorkerTask;
import java.util.function.LongConsumer;

/** Task 2: a long computation on worker threads. The loop hands out the parts and adds up. */
public final class PooledSum {

  /**
   * The numbers of one part of the sum.
   *
   * @param from the first
   * @param to the one behind the last
   */
  public record Range(long from, long to) {}

  /**
   * The sum over the numbers from 0 up to {@code count - 1}, computed in parts on {@code pool}.
   *
   * <p>The numbers are cut into {@code parts} ranges, or into {@code count} ranges, if that is
   * fewer: none is empty, each number is in one of them, and their lengths differ by 1 at most. All
   * are given to the pool at once; its queue is there for those that have to wait.
   *
   * <p>If a part or {@code progress} fails, the promise is rejected with its error. Then the other
   * parts are of no use any more: they are cancelled. The pool stays open, whatever happens; it
   * belongs to the caller.
   *
   * @param pool whose workers compute
   * @param part computes the sum over one range; it runs on a worker only
   * @param count how many numbers; 0 or more
   * @param parts how many ranges; 1 or more
   * @param progress is called on the loop whenever a part has ended well, with how many numbers are
   *     done by now; not after the promise was rejected
   * @param signal when it aborts, the promise is rejected with its reason and all parts are
   *     cancelled
   * @return a promise of the sum
   */
  public static Promise<Long> sum(
      WorkerPool pool,
      WorkerTask<Range, Long> part,
      long count,
      int parts,
      LongConsumer progress,
      AbortSignal signal) {
    throw new Todo("Task 2: give the parts to the pool and add up their results");
  }

  /**
   * The same with a pool of its own, which has {@code threads} threads, one for each part. The pool
   * is closed in the end, whatever the end is. The promise is settled when its threads have ended.
   *
   * @param loop the loop that runs
   * @param threads how many threads and parts; 1 or more
   */
  public static Promise<Long> sumWithOwnPool(
      EventLoop loop,
      int threads,
      WorkerTask<Range, Long> part,
      long count,
      LongConsumer progress,
      AbortSignal signal) {
    throw new Todo("Task 2: open a pool, sum up on it, and close it in any case");
  }

  /** Sums up in real time, while a heart beats every 20 ms. Start it in your editor. */
  public static void main(String[] args) {
    EventLoop loop = EventLoop.create();
    // An expensive part, which looks now and then whether it is still wanted.
    WorkerTask<Range, Long> cubeRoots =
        (range, worker) -> {
          long sum = 0;
          for (long number = range.from();
              number < range.to() && !worker.isTerminated();
              number++) {
            sum += (long) Math.cbrt(Math.sqrt((double) number));
          }
          return sum;
        };
    loop.run(() -> {
      long begin = loop.now();
      Timeout heart =
          loop.setInterval(() -> System.out.println("beat " + (loop.now() - begin) + " ms"), 20);
      sumWithOwnPool(
              loop,
              2,
              cubeRoots,
              20_000_000,
              done -> System.out.println(done + " numbers done"),
              new AbortController().signal())
          .thenAccept(sum -> System.out.println("sum " + sum))
          .finallyDo(() -> loop.clearInterval(heart));
    });
  }

  private PooledSum() {}
}
