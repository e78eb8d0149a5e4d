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

/** Waits until every part is settled, however it ends, and looks for the first error then. */
public final class PooledSum {

  public record Range(long from, long to) {}

  public static Promise<Long> sum(
      WorkerPool pool,
      WorkerTask<Range, Long> part,
      long count,
      int parts,
      LongConsumer progress,
      AbortSignal signal) {
    AbortController cancel = new AbortController();
    TaskOptions options =
        new TaskOptions().signal(AbortSignal.any(List.of(signal, cancel.signal())));
    Progress done = new Progress(progress);
    List<Promise<Long>> results =
        ranges(count, parts).stream()
            .map(range ->
                pool.run(part, range, options)
                    .then(sum -> done.add(range, sum))
                    .catchCompose(error -> {
                      cancel.abort(error);
                      return Promise.<Long>reject(error);
                    }))
            .toList();
    return Promises.allSettled(results)
        .then(all -> {
          if (signal.isAborted()) {
            signal.throwIfAborted();
          }
          if (cancel.signal().isAborted()) {
            cancel.signal().throwIfAborted();
          }
          return done.sum;
        });
  }

  public static Promise<Long> sumWithOwnPool(
      EventLoop loop,
      int threads,
      WorkerTask<Range, Long> part,
      long count,
      LongConsumer progress,
      AbortSignal signal) {
    WorkerPool pool = new WorkerPool(loop, new WorkerPoolOptions().threads(threads, threads));
    return sum(pool, part, count, threads, progress, signal).finallyCompose(pool::destroy);
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

  private static final class Progress {

    private final LongConsumer listener;
    private long done;
    private long sum;

    Progress(LongConsumer listener) {
      this.listener = listener;
    }

    long add(Range range, long part) {
      done += range.to() - range.from();
      sum += part;
      listener.accept(done);
      return part;
    }
  }

  private static List<Range> ranges(long count, int parts) {
    int number = (int) Math.min(count, parts);
    List<Range> ranges = new ArrayList<>();
    for (long to = count; number > 0; number--) {
      long length = to / number;
      ranges.add(new Range(to - length, to));
      to -= length;
    }
    return ranges;
  }

  private PooledSum() {}
}
