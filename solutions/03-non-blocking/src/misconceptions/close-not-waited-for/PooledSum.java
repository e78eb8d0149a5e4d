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

/** The promise is settled while the pool is still closing. */
public final class PooledSum {

  public record Range(long from, long to) {}

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
        .then(all -> all.stream().mapToLong(Long::longValue).sum())
        .catchCompose(error -> {
          others.abort(error);
          return Promise.reject(error);
        });
  }

  public static Promise<Long> sumWithOwnPool(
      EventLoop loop,
      int threads,
      WorkerTask<Range, Long> part,
      long count,
      LongConsumer progress,
      AbortSignal signal) {
    WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(threads));
    return sum(pool, part, count, threads, progress, signal).finallyDo(() -> pool.close());
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

  private static List<Range> ranges(long count, int parts) {
    List<Range> ranges = new ArrayList<>();
    long number = Math.min(count, parts);
    long from = 0;
    for (long i = 0; i < number; i++) {
      long to = from + count / number + (i < count % number ? 1 : 0);
      ranges.add(new Range(from, to));
      from = to;
    }
    return ranges;
  }

  private PooledSum() {}
}
