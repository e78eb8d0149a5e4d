package dayone.topics.nonblocking;

import static dayone.runtime.async.Async.async;
import static dayone.runtime.async.Async.await;

import dayone.runtime.async.AbortController;
import dayone.runtime.async.AbortSignal;
import dayone.runtime.async.EventTarget;
import dayone.runtime.loop.EventLoop;
import dayone.runtime.loop.Timeout;
import dayone.runtime.promise.Promise;
import dayone.runtime.worker.TaskOptions;
import dayone.runtime.worker.WorkerPool;
import dayone.runtime.worker.WorkerPoolOptions;
import dayone.runtime.worker.WorkerTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Starts all, then awaits one after the other in an async function; its finally cancels the rest.
 */
public final class PooledSum {

  public record Range(long from, long to) {}

  public static Promise<Long> sum(
      WorkerPool pool,
      WorkerTask<Range, Long> part,
      long count,
      int parts,
      LongConsumer progress,
      AbortSignal signal) {
    AbortController rest = new AbortController();
    EventTarget.Listener<AbortSignal> forward =
        aborted -> {
          rest.abort(aborted.reason());
          return null;
        };
    signal.onAbort(forward);
    return async(() -> {
      try {
        signal.throwIfAborted();
        long[] done = {0};
        List<Promise<Long>> running = new ArrayList<>();
        for (Range range : ranges(count, parts)) {
          Promise<Long> result =
              pool.run(part, range, new TaskOptions().signal(rest.signal()))
                  .then(value -> {
                    done[0] += range.to() - range.from();
                    progress.accept(done[0]);
                    return value;
                  });
          // The first that fails ends all; each of them is awaited below.
          result.catchError(error -> {
            rest.abort(error);
            return null;
          });
          running.add(result);
        }
        long sum = 0;
        for (Promise<Long> result : running) {
          sum += await(result);
        }
        return sum;
      } finally {
        rest.abort();
        signal.offAbort(forward);
      }
    });
  }

  public static Promise<Long> sumWithOwnPool(
      EventLoop loop,
      int threads,
      WorkerTask<Range, Long> part,
      long count,
      LongConsumer progress,
      AbortSignal signal) {
    return async(() -> {
      WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(threads));
      try {
        return await(sum(pool, part, count, threads, progress, signal));
      } finally {
        await(pool.close());
      }
    });
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
