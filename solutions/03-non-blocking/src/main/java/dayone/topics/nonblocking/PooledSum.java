package dayone.topics.nonblocking;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.promise.Promises;
import dayone.runtime.worker.TaskOptions;
import dayone.runtime.worker.WorkerPool;
import dayone.runtime.worker.WorkerPoolOptions;
import dayone.runtime.worker.WorkerTask;
import java.util.ArrayList;
import java.util.List;
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

  /** Gives all parts to {@code pool} at once; the first that fails cancels the others. */
  public static Promise<Long> sum(
      WorkerPool pool,
      WorkerTask<Range, Long> part,
      long count,
      int parts,
      LongConsumer progress,
      AbortSignal signal) {
    AbortController others = new AbortController();
    TaskOptions options =
        new TaskOptions().signal(AbortSignal.any(List.of(signal, others.signal())));
    long[] done = {0};
    List<Promise<Long>> results = new ArrayList<>();
    for (Range range : ranges(count, parts)) {
      results.add(
          pool.run(part, range, options)
              .then(result -> {
                done[0] += range.to() - range.from();
                progress.accept(done[0]);
                return result;
              }));
    }
    return Promises.all(results)
        .then(PooledSum::total)
        .catchCompose(error -> {
          // Before the caller hears of it. For those that have ended well it does nothing.
          others.abort(error);
          return Promise.reject(error);
        });
  }

  /** As equal as they can be: what the division leaves makes the last ones longer by 1. */
  private static List<Range> ranges(long count, int parts) {
    long ranges = Math.min(parts, count);
    List<Range> list = new ArrayList<>();
    long from = 0;
    for (long i = 0; i < ranges; i++) {
      // From what is left: the product of count and i might not fit into a long.
      long to = from + (count - from) / (ranges - i);
      list.add(new Range(from, to));
      from = to;
    }
    return list;
  }

  private static long total(List<Long> results) {
    return results.stream().mapToLong(Long::longValue).sum();
  }

  /** Opens a pool for this one sum and closes it, also after an error. */
  public static Promise<Long> sumWithOwnPool(
      EventLoop loop,
      int threads,
      WorkerTask<Range, Long> part,
      long count,
      LongConsumer progress,
      AbortSignal signal) {
    WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(threads));
    return sum(pool, part, count, threads, progress, signal).finallyCompose(pool::close);
  }

  /** Sums up in real time, while a heart beats every 20 ms. */
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
